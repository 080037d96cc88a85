/** Characters of Chinese personal names. Written for this project, November 2026 (CC0). */

/** The commonest family names of one character. */
export const hanSurnames: ReadonlySet<string> = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤习温耿华栗房俞章鲁葛安岸菅麻朴文尹卞洪柳赖蓝连洪',
);

/** Characters that spell foreign names in agency style. */
export const foreignSyllables: ReadonlySet<string> = new Set(
  '阿巴唐埃艾安奥巴班邦鲍北贝本比彼边宾波伯博布查达戴丹德登狄迪蒂丁杜多厄恩尔法范菲费芬佛弗福富盖甘冈戈哥格根古圭哈海汉汗豪赫亨胡怀基吉季加贾杰卡凯坎康考柯科克肯库昆夸拉莱兰朗劳勒雷黎里理利莉连廉良列烈林隆卢鲁路伦罗洛吕马玛迈麦曼芒梅门蒙米密莫默姆木穆那纳娜乃奈南内尼涅宁纽努诺欧帕潘庞佩彭蓬皮匹珀普奇齐恰乔切琼丘让热仁荣茹瑞若萨塞赛桑瑟森沙尚绍舍申施什史士舒朔司丝斯松苏绥索塔泰坦汤陶特腾滕提廷图托瓦万旺威韦维温翁沃乌武西希锡夏谢辛欣休逊雅亚延耶叶伊依因英尤约宰赞泽扎詹珍芝祖佐昂卜茨茜翰蕾楞琳妮泼儒撒珊惕莎娃娅黛芙弥谟俾勃顿拜敦霍夫琴保',
);
