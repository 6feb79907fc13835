<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>ActionList</name>
    <message>
        <source>%1 › %2</source>
        <comment>menu in menu</comment>
        <translation>%1 › %2</translation>
    </message>
</context>
<context>
    <name>Article</name>
    <message>
        <source>(untitled)</source>
        <translation>（无标题）</translation>
    </message>
</context>
<context>
    <name>ArticleJson</name>
    <message>
        <source>The article&apos;s JSON is broken at line %1, column %2 (%3)</source>
        <translation>稿件的 JSON 在第 %1 行第 %2 列有误（%3）</translation>
    </message>
    <message>
        <source>The JSON is no object, so it is no article</source>
        <translation>这段 JSON 不是对象，因此不是稿件</translation>
    </message>
    <message>
        <source>%1 is no object</source>
        <translation>%1 不是对象</translation>
    </message>
    <message>
        <source>%1 is no string</source>
        <translation>%1 不是字符串</translation>
    </message>
    <message>
        <source>%1 is no whole number</source>
        <translation>%1 不是整数</translation>
    </message>
    <message>
        <source>%1 is neither true nor false</source>
        <translation>%1 既不是 true 也不是 false</translation>
    </message>
    <message>
        <source>%1 is no array</source>
        <translation>%1 不是数组</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>缺少 %1</translation>
    </message>
    <message>
        <source>%1 is not known to this version of Gaoqian</source>
        <translation>本版稿签不认识 %1</translation>
    </message>
    <message>
        <source>The article is of schema %1 and this version of Gaoqian reads schema %2; update Gaoqian to open it</source>
        <translation>稿件格式为 schema %1，本版稿签只能读取 schema %2；请升级稿签后再打开</translation>
    </message>
    <message>
        <source>%1 is no date like 2023-04-15</source>
        <translation>%1 不是日期，应写成 2023-04-15 这样</translation>
    </message>
    <message>
        <source>%1 names no picture: it has to be 64 lower-case hex digits</source>
        <translation>%1 没有指明图片：须为 64 位小写十六进制字符</translation>
    </message>
    <message>
        <source>%1 is nested deeper than the %2 levels that an article may have</source>
        <translation>%1 嵌套过深，稿件最多允许 %2 层</translation>
    </message>
    <message>
        <source>%1 is no list of four numbers</source>
        <translation>%1 不是由四个数字组成的列表</translation>
    </message>
</context>
<context>
    <name>BlockPainter</name>
    <message>
        <source>Caption</source>
        <translation>图片说明</translation>
    </message>
    <message>
        <source>no alt text</source>
        <translation>无替代文字</translation>
    </message>
</context>
<context>
    <name>CharacterTable</name>
    <message>
        <source>Circled %1</source>
        <translation>带圈%1</translation>
    </message>
    <message>
        <source>Chinese %1 in brackets</source>
        <translation>括号汉字%1</translation>
    </message>
    <message>
        <source>%1 in brackets</source>
        <translation>带括号的%1</translation>
    </message>
    <message>
        <source>Roman %1</source>
        <translation>罗马数字%1</translation>
    </message>
    <message>
        <source>Small Roman %1</source>
        <translation>小写罗马数字%1</translation>
    </message>
    <message>
        <source>%1, tone %2</source>
        <translation>%1，第%2声</translation>
    </message>
    <message>
        <source>u with two dots</source>
        <translation>带两点的 u</translation>
    </message>
    <message>
        <source>e with a circumflex</source>
        <translation>带尖帽的 e</translation>
    </message>
    <message>
        <source>Punctuation</source>
        <translation>标点</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Currency and marks</source>
        <translation>货币与标记</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>箭头</translation>
    </message>
    <message>
        <source>Pinyin letters</source>
        <translation>拼音字母</translation>
    </message>
</context>
<context>
    <name>CliWords</name>
    <message>
        <source>%1 needs a value that is not empty</source>
        <translation>%1 的值不能为空</translation>
    </message>
    <message>
        <source>--newsroom needs the path of a newsroom file</source>
        <translation>--newsroom 后须写编辑部文件的路径</translation>
    </message>
    <message>
        <source>gaoqian-cli [--newsroom DB] VERB ...</source>
        <translation>gaoqian-cli [--newsroom DB] VERB ...</translation>
    </message>
    <message>
        <source>Exit codes: 0 done; 1 the newsroom says no; 2 usage; 3 files or database</source>
        <translation>退出码：0 完成；1 编辑部不允许；2 用法有误；3 文件或数据库出错</translation>
    </message>
    <message>
        <source>Show this help</source>
        <translation>显示本帮助</translation>
    </message>
    <message>
        <source>%1; see: gaoqian-cli %2 --help</source>
        <translation>%1；参见：gaoqian-cli %2 --help</translation>
    </message>
    <message>
        <source>No verb was given; see: gaoqian-cli help</source>
        <translation>没有给出命令；参见：gaoqian-cli help</translation>
    </message>
    <message>
        <source>There is no verb %1; see: gaoqian-cli help</source>
        <translation>没有 %1 这个命令；参见：gaoqian-cli help</translation>
    </message>
    <message>
        <source>The passphrase is empty; every person needs one</source>
        <translation>口令为空；每个人都须设口令</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>用法：%1</translation>
    </message>
    <message>
        <source>%1 was given twice; give it once</source>
        <translation>%1 给了两次；请只给一次</translation>
    </message>
    <message>
        <source>Without --newsroom: the file that the variable GAOQIAN_NEWSROOM names, unless it is empty; else your own, %1</source>
        <translation>不带 --newsroom 时：用环境变量 GAOQIAN_NEWSROOM 指定的文件（变量为空视同未设）；否则用您自己的编辑部 %1</translation>
    </message>
    <message>
        <source>The answer could not be written (%1); what was to be changed is changed all the same</source>
        <translation>结果无法写出（%1）；要作的更改仍已完成</translation>
    </message>
    <message>
        <source>The passphrase file %1 is not in UTF-8; save it as UTF-8 and try again</source>
        <translation>口令文件 %1 不是 UTF-8 编码；请另存为 UTF-8 后重试</translation>
    </message>
    <message>
        <source>Argument %1 is not valid UTF-8; give names and texts in UTF-8</source>
        <translation>第 %1 个参数不是有效的 UTF-8；名称和文字请用 UTF-8 编码</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>Kicker</source>
        <translation>引题</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>副题</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>频道</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Source address</source>
        <translation>来源网址</translation>
    </message>
    <message>
        <source>Collector</source>
        <translation>收集编辑</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>关键词</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>封面</translation>
    </message>
    <message>
        <source>Cover, wide part</source>
        <translation>封面宽幅裁切</translation>
    </message>
    <message>
        <source>Cover, square part</source>
        <translation>封面方形裁切</translation>
    </message>
    <message>
        <source>Origin credits</source>
        <translation>原文署名</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) changed</source>
        <translation>
            <numerusform>%n 项信息有改动</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s) changed</source>
        <translation>
            <numerusform>%n 段有改动</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s) added</source>
        <translation>
            <numerusform>新增 %n 段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s) removed</source>
        <translation>
            <numerusform>删去 %n 段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s) in other formatting</source>
        <translation>
            <numerusform>%n 段格式有变</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) changed</source>
        <translation>
            <numerusform>%n 张图片有改动</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) added</source>
        <translation>
            <numerusform>新增 %n 张图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) removed</source>
        <translation>
            <numerusform>删去 %n 张图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) changed</source>
        <translation>
            <numerusform>%n 个表格有改动</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) added</source>
        <translation>
            <numerusform>新增 %n 个表格</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) removed</source>
        <translation>
            <numerusform>删去 %n 个表格</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n divider(s) added</source>
        <translation>
            <numerusform>新增 %n 条分隔线</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n divider(s) removed</source>
        <translation>
            <numerusform>删去 %n 条分隔线</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) moved</source>
        <translation>
            <numerusform>移动 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <translation>没有改动</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between what changed</comment>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>CompareText</name>
    <message>
        <source>Picture added</source>
        <translation>新增图片</translation>
    </message>
    <message>
        <source>Picture removed</source>
        <translation>删去图片</translation>
    </message>
    <message>
        <source>Picture replaced</source>
        <translation>换了图片</translation>
    </message>
    <message>
        <source>The same picture, its words or its size changed</source>
        <translation>图片未换，说明或大小有改动</translation>
    </message>
    <message>
        <source>Moved from here further down</source>
        <translation>从此处移到后文</translation>
    </message>
    <message>
        <source>Moved from here further up</source>
        <translation>从此处移到前文</translation>
    </message>
    <message>
        <source>Moved here from further up</source>
        <translation>由前文移到此处</translation>
    </message>
    <message>
        <source>Moved here from further down</source>
        <translation>由后文移到此处</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>已选</translation>
    </message>
    <message>
        <source>taken away</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已改</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) unchanged: show</source>
        <translation>
            <numerusform>%n 处未改，展开</numerusform>
        </translation>
    </message>
    <message>
        <source>Divider added</source>
        <translation>新增分隔线</translation>
    </message>
    <message>
        <source>Divider removed</source>
        <translation>删去分隔线</translation>
    </message>
    <message>
        <source>The same words in other formatting</source>
        <translation>文字未改，格式有变</translation>
    </message>
    <message>
        <source>Read to those who cannot see it:</source>
        <translation>替代文字：</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>number of a list item</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Table added</source>
        <translation>新增表格</translation>
    </message>
    <message>
        <source>Table removed</source>
        <translation>删去表格</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) not shown</source>
        <translation>
            <numerusform>另有 %n 行未显示</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoreWords</name>
    <message>
        <source>A newsroom needs a first person, who holds its key; give a name</source>
        <translation>编辑部须有第一位人员掌管密钥，请填写姓名</translation>
    </message>
    <message>
        <source>Another newsroom took the place of %1; start Gaoqian again to use that one</source>
        <translation>%1 处已换成另一个编辑部，要使用它请重新启动稿签</translation>
    </message>
    <message>
        <source>A role needs a name, such as 编辑</source>
        <translation>角色要有名称，例如“编辑”</translation>
    </message>
    <message>
        <source>%1, which holds the newsroom keys that this desktop knows, is damaged; restore it from a backup, or remove it if you trust the newsroom file</source>
        <translation>记录本机已知编辑部密钥的文件 %1 已损坏；请从备份恢复，若信任该编辑部文件，也可删除此记录</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made; check its rights</source>
        <translation>无法创建文件夹 %1，请检查权限</translation>
    </message>
    <message>
        <source>The newsroom&apos;s key is not the one that this desktop knows (%1 now, %2 before): the file may have been exchanged or rewritten; ask the newsroom&apos;s administrator to compare the fingerprints</source>
        <translation>编辑部密钥与本机所记的不符（现为 %1，原为 %2）：文件可能被调换或改写；请找编辑部管理员核对指纹</translation>
    </message>
    <message>
        <source>Another program keeps %1 locked; close it, or remove %2 when there is none, and try again</source>
        <translation>另一个程序一直锁着 %1；请关闭那个程序，若并没有这样的程序，请删除 %2 后重试</translation>
    </message>
    <message>
        <source>The newsroom keys that this desktop knows cannot be kept in %1; check the rights of its folder</source>
        <translation>本机认可的编辑部密钥无法保存到 %1；请检查其文件夹的权限</translation>
    </message>
    <message>
        <source>Another file took the place of the newsroom file %1; start Gaoqian again to use that one</source>
        <translation>编辑部文件 %1 处已换成另一个文件，要使用它请重新启动稿签</translation>
    </message>
</context>
<context>
    <name>EmphasisColour</name>
    <message>
        <source>Red</source>
        <translation>红色</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰色</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>There is no file %1; check the name</source>
        <translation>没有文件 %1，请检查文件名</translation>
    </message>
    <message>
        <source>%1 is a folder; choose a file</source>
        <translation>%1 是文件夹，请选择文件</translation>
    </message>
    <message>
        <source>%1 cannot be read (%2)</source>
        <translation>%1 无法读取（%2）</translation>
    </message>
    <message>
        <source>%1 is in use by this program (is it the newsroom itself?); choose another file</source>
        <translation>%1 正由本程序使用（是否就是编辑部文件？）；请另选文件</translation>
    </message>
    <message>
        <source>The disk that holds %1 is full; free some space and try again</source>
        <translation>%1 所在的磁盘已满；请腾出空间后再试</translation>
    </message>
    <message>
        <source>%1 is larger than %2, the most that is read at once</source>
        <translation>%1 超过 %2，超出一次可读取的上限</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>There was no headline; the file&apos;s name stands in for it</source>
        <translation>稿件没有标题，暂用文件名代替</translation>
    </message>
    <message>
        <source>The file is empty; get it once more from whoever sent it</source>
        <translation>文件是空的；请向来稿人重新索取</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>未署名者</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1（%2）：%3</translation>
    </message>
    <message>
        <source>The file names as author: %1</source>
        <translation>文件署名：%1</translation>
    </message>
    <message>
        <source>There is no room for converting %1; make room in the folder for temporary files</source>
        <translation>空间不足，无法转换 %1；请清理临时文件夹</translation>
    </message>
    <message>
        <source>LibreOffice could not be started; open %1 in Word or WPS and save it as .docx</source>
        <translation>LibreOffice 无法启动；请用 Word 或 WPS 打开 %1，另存为 .docx</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>LibreOffice was not done with %1 in %L2 seconds; open it in Word or WPS and save it as .docx</source>
        <translation>LibreOffice 在 %L2 秒内未能转换完 %1；请用 Word 或 WPS 打开，另存为 .docx</translation>
    </message>
    <message>
        <source>LibreOffice could not read %1; open it in Word or WPS and save it as .docx</source>
        <translation>LibreOffice 读不了 %1；请用 Word 或 WPS 打开，另存为 .docx</translation>
    </message>
    <message>
        <source>it cannot be read; save it as a file and insert that</source>
        <translation>无法读取，请存成文件后再插入</translation>
    </message>
    <message>
        <source>There is nothing in it that a story can hold</source>
        <translation>里面没有可放进稿件的内容</translation>
    </message>
    <message>
        <source>A story cannot hold what is on the clipboard</source>
        <translation>剪贴板里的内容无法放进稿件</translation>
    </message>
    <message>
        <source>The page waits no more; take its file in anew</source>
        <translation>这个网页已不在等待之列；请重新收入它的文件</translation>
    </message>
    <message>
        <source>The page&apos;s pictures were cleared away meanwhile; take its file in anew</source>
        <translation>网页的图片在等待期间被清掉了；请重新收入它的文件</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>This is a picture; insert it into a story</source>
        <translation>这是图片，请插入到稿件中</translation>
    </message>
    <message>
        <source>This is no text; save it as HTML or plain text first</source>
        <translation>这不是文本，请先另存为 HTML 或纯文本</translation>
    </message>
    <message>
        <source>The file has more than %1 MB; take it in in parts</source>
        <translation>文件超过 %1 MB，请分几次收稿</translation>
    </message>
    <message>
        <source>This is no Word document, whatever its name; take it in under its right name</source>
        <translation>这不是 Word 文档，文件名与内容不符，请改对文件名再收稿</translation>
    </message>
    <message>
        <source>The text has more than %L1 line breaks; take it in in parts</source>
        <translation>文本超过 %L1 个换行，请分成几份收稿</translation>
    </message>
    <message numerus="yes">
        <source>%n tracked insertion(s) accepted</source>
        <translation>
            <numerusform>接受了 %n 处修订插入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tracked deletion(s) left out</source>
        <translation>
            <numerusform>去掉了 %n 处修订删除</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tracked move(s) accepted</source>
        <translation>
            <numerusform>已接受 %n 处修订移动</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text box(es) moved into the text</source>
        <translation>
            <numerusform>%n 个文本框移入正文</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) on the net were not fetched; each has its place in the text</source>
        <translation>
            <numerusform>%n 张网络图片未下载，正文里已留出位置</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s), chart(s) or diagram(s) could not be taken along; insert them as pictures</source>
        <translation>
            <numerusform>%n 个图片、图表或示意图无法带入，请以图片形式插入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) could not be taken in: %1</source>
        <translation>
            <numerusform>%n 张图片无法收入：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moving picture(s) were too large; only their first frames were kept</source>
        <translation>
            <numerusform>%n 张动图过大，只保留了第一帧</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbered paragraph(s) keep their number as text, because their list is interrupted or begins later</source>
        <translation>
            <numerusform>%n 个编号段落的编号改作文字保留，因为列表中途被隔开或不从 1 开始</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) with emphasis marks set bold</source>
        <translation>
            <numerusform>%n 处着重号改为加粗</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden passage(s) are now in the text; check them</source>
        <translation>
            <numerusform>%n 处隐藏文字已进入正文，请核对</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) inside the document were left out</source>
        <translation>
            <numerusform>略去 %n 个嵌入文档</numerusform>
        </translation>
    </message>
    <message>
        <source>Parts nested too deep were taken in as plain text</source>
        <translation>嵌套过深的部分按纯文本收入</translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) came along</source>
        <translation>
            <numerusform>随稿带来 %n 条批注</numerusform>
        </translation>
    </message>
    <message>
        <source>The macros in the file were left out</source>
        <translation>已略去文件中的宏</translation>
    </message>
    <message>
        <source>This is an Excel workbook; copy its cells and paste them into a story</source>
        <translation>这是 Excel 工作簿，请复制单元格后粘贴到稿件里</translation>
    </message>
    <message>
        <source>This is a PowerPoint presentation; copy its text and paste it into a story</source>
        <translation>这是 PowerPoint 演示文稿，请复制文字后粘贴到稿件里</translation>
    </message>
    <message>
        <source>This packed file is no Word document; unpack it and take in what is in it</source>
        <translation>这个压缩包不是 Word 文档，请解压后收里面的文件</translation>
    </message>
    <message>
        <source>a drawing in Windows&apos; own format; save it as PNG and insert it anew</source>
        <translation>这是 Windows 专用格式的图形，请存成 PNG 重新插入</translation>
    </message>
    <message>
        <source>more than %1 pictures in one story</source>
        <translation>一篇稿件超过 %1 张图片</translation>
    </message>
    <message>
        <source>The text seems to be in %1, which cannot be read on this computer; save it as UTF-8</source>
        <translation>文字似乎是 %1 编码，这台电脑读不了；请另存为 UTF-8</translation>
    </message>
    <message numerus="yes">
        <source>Read as %1, and %n place(s) could not be read: look for %2</source>
        <translation>
            <numerusform>已按 %1 读取，有 %n 处无法识别，请查找 %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Read as %1, although the file says %2</source>
        <translation>按 %1 读取，虽然文件自称是 %2</translation>
    </message>
    <message>
        <source>Read as %1</source>
        <translation>已按 %1 读取</translation>
    </message>
    <message>
        <source>This is an old Word or WPS file (.doc, .wps); open it in Word or WPS and save it as .docx</source>
        <translation>这是旧版 Word 或 WPS 文件（.doc、.wps），请用 Word 或 WPS 打开，另存为 .docx</translation>
    </message>
    <message>
        <source>This is a Microsoft Works file (.wps); open it in LibreOffice and save it as .docx</source>
        <translation>这是 Microsoft Works 文件（.wps），请用 LibreOffice 打开，另存为 .docx</translation>
    </message>
    <message>
        <source>This is an old Excel workbook; copy its cells and paste them into a story</source>
        <translation>这是旧版 Excel 工作簿，请复制其中的单元格，粘贴到稿件里</translation>
    </message>
    <message>
        <source>This is an old PowerPoint presentation; copy its text and paste it into a story</source>
        <translation>这是旧版 PowerPoint 演示文稿，请复制其中的文字，粘贴到稿件里</translation>
    </message>
    <message>
        <source>This is no document that can be read here; open it in the program that made it and save it as .docx</source>
        <translation>这里读不了这种文档，请用制作它的程序打开，另存为 .docx</translation>
    </message>
    <message>
        <source>This file is locked with a password; open it in Word or WPS and save it without one</source>
        <translation>文件设有密码，请用 Word 或 WPS 打开，取消密码后再保存</translation>
    </message>
    <message>
        <source>This is an RTF file, whatever its name; open it in Word or WPS and save it as .docx</source>
        <translation>这其实是 RTF 文件（与扩展名不符），请用 Word 或 WPS 打开，另存为 .docx</translation>
    </message>
    <message>
        <source>This is an OpenDocument text; save it as .docx and take that in</source>
        <translation>这是 OpenDocument 文档，请另存为 .docx 再收稿</translation>
    </message>
    <message>
        <source>This is a Word file saved as XML; open it in Word or WPS and save it as .docx</source>
        <translation>这是存成 XML 的 Word 文件，请用 Word 或 WPS 打开，另存为 .docx</translation>
    </message>
    <message>
        <source>This is a Pages document; export it from Pages as Word (.docx)</source>
        <translation>这是 Pages 文稿，请在 Pages 里导出为 Word（.docx）</translation>
    </message>
    <message>
        <source>This is a PDF; copy its text and paste that</source>
        <translation>这是 PDF，请复制其中的文字粘贴进来</translation>
    </message>
    <message>
        <source>The file holds no web page; save the page once more, as a single file</source>
        <translation>文件里没有网页；请把网页重新存为单个文件</translation>
    </message>
    <message>
        <source>A part of the file has more than %L1 elements; take it in in parts</source>
        <translation>文件内容过于庞杂（单个部件超过 %L1 个元素），请分成几份收稿</translation>
    </message>
    <message>
        <source>The file is damaged (its part %1); open it in Word or WPS and save it anew</source>
        <translation>文件已损坏（部件 %1），请用 Word 或 WPS 打开后重新保存</translation>
    </message>
    <message>
        <source>The file declares a document type, which no Word file does; it was not taken in</source>
        <translation>文件含有 Word 文件不应有的文档类型声明，未予收入</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) are named but not inside; they show where this newsroom has them</source>
        <translation>
            <numerusform>稿件引用了 %n 张图片但未附带；本编辑部存有的会正常显示</numerusform>
        </translation>
    </message>
    <message>
        <source>The file is damaged; open it in Word or WPS and save it anew</source>
        <translation>文件已损坏，请用 Word 或 WPS 打开后重新保存</translation>
    </message>
    <message>
        <source>The file holds more than %1 parts; no manuscript does</source>
        <translation>文件内部件超过 %1 个，不是正常的稿件</translation>
    </message>
    <message>
        <source>The file holds its part %1 twice; open it in Word or WPS and save it anew</source>
        <translation>文件内部件 %1 重复，请用 Word 或 WPS 打开后重新保存</translation>
    </message>
    <message>
        <source>The file lacks its part %1; open it in Word or WPS and save it anew</source>
        <translation>文件缺少部件 %1，请用 Word 或 WPS 打开后重新保存</translation>
    </message>
    <message>
        <source>Unpacked, a part of the file has more than %1 MB; take it in in parts</source>
        <translation>文件解压后超过 %1 MB，请拆分后收稿</translation>
    </message>
    <message>
        <source>The HTML is too complicated to be taken in; save it as plain text</source>
        <translation>HTML 过于复杂，无法收稿；请另存为纯文本</translation>
    </message>
    <message>
        <source>There are more than %1 pictures</source>
        <translation>图片超过 %1 张</translation>
    </message>
    <message>
        <source>Markup nested too deep was dropped; its text was kept</source>
        <translation>嵌套过深的标记已去掉，文字保留</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) were not part of what was taken in; insert them anew</source>
        <translation>
            <numerusform>%n 张图片未随内容带入，请重新插入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n video(s), sound(s) or embedded page(s) were left out</source>
        <translation>
            <numerusform>已略去 %n 个视频、音频或嵌入页面</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) to no address on the web were dropped; their text was kept</source>
        <translation>
            <numerusform>%n 个链接不是网页地址，已去掉链接、保留文字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden part(s) were left out</source>
        <translation>
            <numerusform>已略去 %n 处隐藏内容</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbered list(s) went on counting from another; check their numbers</source>
        <translation>
            <numerusform>%n 个编号列表原是接着前文编号的，请核对序号</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n list item(s) keep their number as text, because it is not the one that a list here would show</source>
        <translation>
            <numerusform>%n 个列表项的编号保留为文字，因为这里的列表显示不出原来的编号</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n style(s) dropped: fonts, sizes and colours are the page&apos;s matter</source>
        <translation>
            <numerusform>去掉了 %n 种样式：字体、字号和颜色由页面模板决定</numerusform>
        </translation>
    </message>
    <message>
        <source>The Markdown has more than %1 million characters; take it in in parts</source>
        <translation>这份 Markdown 超过 %1 百万字；请分几次收</translation>
    </message>
    <message>
        <source>The Markdown is too complicated to be taken in; take it in as plain text</source>
        <translation>这份 Markdown 太复杂，收不进来；请按纯文本收</translation>
    </message>
    <message numerus="yes">
        <source>%n credit line(s) at the end were taken as origin credits</source>
        <translation>
            <numerusform>文末 %n 行署名已作为原文署名</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 pictures cannot be read on this computer; save it as JPEG or PNG</source>
        <translation>本机无法读取 %1 图片，请另存为 JPEG 或 PNG</translation>
    </message>
    <message>
        <source>The picture is broken and cannot be shown (%1)</source>
        <translation>图片已损坏，无法显示（%1）</translation>
    </message>
    <message>
        <source>The picture cannot be saved anew (%1)</source>
        <translation>图片无法重新保存（%1）</translation>
    </message>
    <message>
        <source>The picture has more than %1 MB; make it smaller</source>
        <translation>图片超过 %1 MB，请缩小</translation>
    </message>
    <message>
        <source>The picture is of no known kind; save it as JPEG or PNG</source>
        <translation>无法识别图片格式，请另存为 JPEG 或 PNG</translation>
    </message>
    <message>
        <source>The picture is cut off in the middle; get it once more</source>
        <translation>图片不完整，后半截缺失；请重新获取</translation>
    </message>
    <message>
        <source>The picture of %1 x %2 pixels is too large; make it smaller</source>
        <translation>图片尺寸 %1 × %2 像素过大，请缩小</translation>
    </message>
    <message>
        <source>The moving picture was too large; its first frame was kept</source>
        <translation>动图太大，只保留了第一帧</translation>
    </message>
    <message>
        <source>The masthead was left out: %1</source>
        <translation>已略去报头：%1</translation>
    </message>
    <message>
        <source>The date &quot;%1&quot; was not understood; fill it in</source>
        <translation>日期“%1”无法识别，请填写</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of lists below the story were left out: %1</source>
        <translation>
            <numerusform>已略去稿件下方的 %n 行列表：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line break(s) at a fixed width were taken out</source>
        <translation>
            <numerusform>去掉了 %n 处按固定宽度折的行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The story was found among the other parts of a web page; %n character(s) of these were left out</source>
        <translation>
            <numerusform>已从网页中找出正文，页面其他部分的 %n 个字未收</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the site above and below the story were left out: %1</source>
        <translation>
            <numerusform>正文前后 %n 行网站自己的文字未收：%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Look</name>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <comment>minutes</comment>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <comment>hours</comment>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <comment>days</comment>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the names of people</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>NewsroomWords</name>
    <message>
        <source>The slip of “%1” is broken: %2</source>
        <translation>“%1”的稿签已损坏：%2</translation>
    </message>
    <message>
        <source>“%1” stands in the list as %2, but its slip says %3</source>
        <translation>“%1”在列表中记为 %2，稿签却是 %3</translation>
    </message>
    <message>
        <source>“%1” is published, but what went out is not signed: %2</source>
        <translation>《%1》已发布，但发出的内容未经签发：%2</translation>
    </message>
    <message>
        <source>The newsroom did not certify %1 with this name, key and roles</source>
        <translation>编辑部没有认证过以这个姓名、密钥和角色登记的%1</translation>
    </message>
    <message>
        <source>Two people on the staff are called %1; nobody can tell their signatures apart</source>
        <translation>编辑部有两位人员都叫%1，他们的签字无法区分</translation>
    </message>
    <message>
        <source>%1 and %2 have one key between them</source>
        <translation>%1与%2共用同一把密钥</translation>
    </message>
    <message>
        <source>the whole newsroom</source>
        <translation>整个编辑部</translation>
    </message>
    <message>
        <source>The newsroom did not certify the sign-off chain for %1</source>
        <translation>编辑部没有认证过%1的审签流程</translation>
    </message>
    <message>
        <source>The sign-off chain for %1 cannot be followed: %2</source>
        <translation>%1的审签流程无法执行：%2</translation>
    </message>
    <message>
        <source>The export of article %1 to %2 was broken off and cannot be looked at from here; export it again</source>
        <translation>稿件 %1 导出到 %2 时中断，且目前无法查看该文件夹；请重新导出</translation>
    </message>
    <message>
        <source>The decision noted as the last of “%1” is not the last on its slip; the next act on it mends that, but look whether a decision is missing</source>
        <translation>《%1》所记的最后一条审签记录与稿签上的最后一条不符；下一次审签会自动修正，但请核对是否缺少记录</translation>
    </message>
    <message>
        <source>The key of %1 is missing or not theirs: %1 cannot sign</source>
        <translation>%1的密钥缺失或不属于本人，%1无法签字</translation>
    </message>
    <message>
        <source>Nobody holds the newsroom&apos;s key any more: nobody can be added, and no chain changed</source>
        <translation>已无人持有编辑部密钥：不能再添加人员，也不能修改审签流程</translation>
    </message>
    <message>
        <source>nobody</source>
        <comment>whose signature is awaited</comment>
        <translation>无人</translation>
    </message>
    <message>
        <source>“%1” stands in the list as waiting for %2, but its slip says %3; the next act on it mends that</source>
        <translation>《%1》在列表中记为待%2处理，稿签却是待%3处理；下一次审签操作会更正</translation>
    </message>
    <message>
        <source>“%1” is noted as published elsewhere, but was decided on here; the next act on it mends that</source>
        <translation>《%1》记为在别处发布的旧稿，在这里却有审签记录；下一次审签操作会更正</translation>
    </message>
    <message>
        <source>The setting %1 is damaged, which keeps stories from being sent up or exported; put the last backup in the newsroom&apos;s place</source>
        <translation>设置项 %1 已损坏，会使稿件无法送审或导出；请用最近的备份替换编辑部文件</translation>
    </message>
    <message>
        <source>%1 is the newsroom itself; name its backup</source>
        <translation>%1 就是编辑部文件本身；请指定它的备份</translation>
    </message>
    <message>
        <source>The backup %1 is not sound itself (%2); take an earlier one</source>
        <translation>备份 %1 本身有问题（%2）；请改用更早的备份</translation>
    </message>
    <message>
        <source>The sample&apos;s list %1 cannot be read</source>
        <translation>示例的清单 %1 无法读取</translation>
    </message>
    <message>
        <source>A picture of the sample carries metadata; clean it first</source>
        <translation>示例图片带有元数据，请先清除</translation>
    </message>
    <message>
        <source>There is no verdict %1</source>
        <translation>没有 %1 这种审签结果</translation>
    </message>
    <message>
        <source>A newsroom on a server is put back there (pg_restore); ask who looks after it</source>
        <translation>服务器上的编辑部要在服务器上恢复（pg_restore），请联系管理员</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>The theme %1 has no file page.mustache; choose another theme</source>
        <translation>页面模板 %1 缺少 page.mustache 文件，请换一个模板</translation>
    </message>
    <message>
        <source>The theme %1 cannot be shown (%2); choose another theme</source>
        <translation>页面模板 %1 无法显示（%2），请换一个模板</translation>
    </message>
    <message>
        <source>a tag is opened and not closed; add %1</source>
        <translation>有标签只开未关；请补上 %1</translation>
    </message>
    <message>
        <source>other delimiters than {{ and }} are not supported; remove this tag</source>
        <translation>只支持 {{ 和 }} 作定界符；请删去此标签</translation>
    </message>
    <message>
        <source>there is nothing named &quot;%1&quot; on a page; check the spelling</source>
        <translation>页面上没有名为“%1”的内容；请检查拼写</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must not be written raw; write {{%1}}</source>
        <translation>“%1”不能原样输出；请写 {{%1}}</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is ready for the page and must be written raw; write {{{%1}}}</source>
        <translation>“%1”已是页面代码，必须原样输出；请写 {{{%1}}}</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a section; write {{#%1}} ... {{/%1}}</source>
        <translation>“%1”是区段；请写 {{#%1}} ... {{/%1}}</translation>
    </message>
    <message>
        <source>an attribute&apos;s value needs quotation marks; write &quot;{{%1}}&quot;</source>
        <translation>属性值须加引号；请写 &quot;{{%1}}&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address and must not begin a link</source>
        <translation>“%1”不是网址，不能放在链接开头</translation>
    </message>
    <message>
        <source>the section &quot;%1&quot; is closed but was never opened</source>
        <translation>区段“%1”有结束，却没有开始</translation>
    </message>
    <message>
        <source>the section &quot;%1&quot; is closed, but &quot;%2&quot;, opened in line %3, is still open</source>
        <translation>区段“%1”已结束，但第 %3 行开始的“%2”还没有结束</translation>
    </message>
    <message>
        <source>sections are nested deeper than %1; make it simpler</source>
        <translation>区段嵌套超过 %1 层；请简化</translation>
    </message>
    <message>
        <source>the section &quot;%1&quot; is never closed; add {{/%1}}</source>
        <translation>区段“%1”没有结束；请补上 {{/%1}}</translation>
    </message>
    <message>
        <source>the list &quot;%1&quot; stands inside another list; move it out</source>
        <translation>列表“%1”放在了另一个列表里；请移出来</translation>
    </message>
    <message>
        <source>the body stands here too often; once is enough</source>
        <translation>正文在这里出现过多；一次就够</translation>
    </message>
    <message>
        <source>there is no file %1.mustache beside it</source>
        <translation>同一位置没有文件 %1.mustache</translation>
    </message>
    <message>
        <source>%1.mustache includes itself</source>
        <translation>%1.mustache 引用了自己</translation>
    </message>
    <message>
        <source>too many files are included inside each other; make it simpler</source>
        <translation>文件层层引用过多；请简化</translation>
    </message>
    <message>
        <source>The theme has no file page.mustache; copy it from the theme that comes with the program</source>
        <translation>页面模板缺少文件 page.mustache；请从程序自带的模板中复制</translation>
    </message>
    <message>
        <source>the body is nowhere on the page; add {{{body}}}</source>
        <translation>页面上没有正文；请加上 {{{body}}}</translation>
    </message>
    <message>
        <source>%1 is no UTF-8 text; save it as UTF-8</source>
        <translation>%1 不是 UTF-8 文本；请存为 UTF-8</translation>
    </message>
    <message>
        <source>There is no theme folder %1; choose another theme</source>
        <translation>没有页面模板文件夹 %1；请另选模板</translation>
    </message>
    <message>
        <source>The theme %1 has more than %2 templates; remove some</source>
        <translation>页面模板 %1 的模板文件超过 %2 个；请删去一些</translation>
    </message>
    <message>
        <source>&lt;/style must not stand in a style sheet; remove it</source>
        <translation>样式表中不能出现 &lt;/style；请删去</translation>
    </message>
</context>
<context>
    <name>Platform</name>
    <message>
        <source>There is no terminal to ask for the passphrase on; name a file with --passphrase-file</source>
        <translation>没有可输入口令的终端，请用 --passphrase-file 指定口令文件</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
</context>
<context>
    <name>PublishingWords</name>
    <message>
        <source>What is kept as the picture %1 is no picture (%2); put the picture in again</source>
        <translation>以图片 %1 之名保存的内容不是图片（%2）；请重新插入该图片</translation>
    </message>
    <message>
        <source>it is not as it was taken in from elsewhere</source>
        <translation>与当初作为外部旧稿收入时不一致</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made; choose another one</source>
        <translation>无法创建文件夹 %1，请另选一个</translation>
    </message>
    <message>
        <source>No final page of “%1”: %2</source>
        <translation>“%1”不能导出正式页面：%2</translation>
    </message>
    <message>
        <source>%1 leads to another place; remove it, so that the pictures can lie beside the page</source>
        <translation>%1 是指向别处的链接；请将其删除，以便把图片放在页面旁边</translation>
    </message>
    <message>
        <source>What the page shows beside its story was changed while it was being written; export it again</source>
        <translation>页面写出期间，页面上正文以外的内容（站点信息或文章列表）有了变化，请重新导出</translation>
    </message>
    <message>
        <source>The picture %1 was changed or removed after “%2” was exported; export it again</source>
        <translation>《%2》导出后，图片 %1 被改动或删除；请重新导出</translation>
    </message>
    <message>
        <source>The page %1 was changed after “%2” was exported; export it again</source>
        <translation>《%2》导出后，页面 %1 被改动过；请重新导出</translation>
    </message>
    <message>
        <source>The export of “%1” was broken off, and %2 is not the page that was being written; look at it, remove it if it should not be there, and export the story again</source>
        <translation>《%1》的导出曾中断，而 %2 不是当时要写出的页面；请查看该页面，不该在那里就删去，并重新导出稿件</translation>
    </message>
    <message>
        <source>The story was changed while its page was being made; make it again</source>
        <translation>生成页面时稿件有改动；请重新生成</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>a picture by its caption</comment>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>on the cover</source>
        <translation>（封面图）</translation>
    </message>
    <message>
        <source>The picture %1 is not there as it was signed; put the very same picture into the story once more, or take it out and have the story signed again</source>
        <translation>图片%1与签发时不符；请把同一张图片重新插入稿件，或删去该图并重新送审</translation>
    </message>
    <message>
        <source>The story was changed while its page was being written; export it again</source>
        <translation>写出页面时稿件有改动；请重新导出</translation>
    </message>
    <message>
        <source>Another program is exporting pages of this newsroom</source>
        <translation>另一个程序正在导出本编辑部的页面</translation>
    </message>
    <message>
        <source>%1 (process %2) has been exporting pages of this newsroom since %3</source>
        <translation>%1（进程号 %2）自 %3 起正在导出本编辑部的页面</translation>
    </message>
    <message>
        <source>%1; waiting until it is done</source>
        <comment>who exports</comment>
        <translation>%1；正在等它完成</translation>
    </message>
    <message>
        <source>%1; wait until it is done and try again</source>
        <comment>who exports</comment>
        <translation>%1；请等它完成后再试</translation>
    </message>
    <message>
        <source>%1 cannot be written; allow writing in its folder</source>
        <translation>%1 无法写入，请放开所在文件夹的写入权限</translation>
    </message>
</context>
<context>
    <name>SigningWords</name>
    <message>
        <source>Title</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>The title is missing</source>
        <translation>缺主题</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>频道</translation>
    </message>
    <message>
        <source>The channel is missing</source>
        <translation>缺频道</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>The date is missing</source>
        <translation>缺日期</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>The source is missing</source>
        <translation>缺来源</translation>
    </message>
    <message>
        <source>Collector</source>
        <translation>收集编辑</translation>
    </message>
    <message>
        <source>The collector is missing</source>
        <translation>缺收集编辑</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>The authors are missing</source>
        <translation>缺作者</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>关键词</translation>
    </message>
    <message>
        <source>Keywords are missing</source>
        <translation>缺关键词</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>The summary is missing</source>
        <translation>缺摘要</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>封面</translation>
    </message>
    <message>
        <source>The cover is missing</source>
        <translation>缺封面</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Pictures that were not fetched: %L1</source>
        <translation>未下载的图片：%L1 张</translation>
    </message>
    <message>
        <source>Pictures without a description for those who cannot see them: %L1</source>
        <translation>没有替代文字的图片：%L1 张</translation>
    </message>
    <message>
        <source>The story cannot go up yet: %1</source>
        <translation>稿件还不能送审：%1</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between what is missing</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>The story was changed while you were reading it; look at it again before you sign</source>
        <translation>阅读期间稿件有改动，请重新看过再签字</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>审核中</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已否决</translation>
    </message>
    <message>
        <source>Released in an emergency</source>
        <translation>已紧急签发</translation>
    </message>
    <message>
        <source>Retracted</source>
        <translation>已撤稿</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未签</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>已签</translation>
    </message>
    <message>
        <source>signed, changed since</source>
        <translation>已签，签后有改动</translation>
    </message>
    <message>
        <source>void, changed since</source>
        <translation>已失效，签后有改动</translation>
    </message>
    <message>
        <source>Sent up</source>
        <translation>已送审</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>The slip of “%1” no longer begins with the decisions that it went out under</source>
        <translation>《%1》的稿签开头已不是发布时的那些审签记录</translation>
    </message>
    <message>
        <source>The newsroom file did not keep the decision as it was made; check the file with the doctor</source>
        <translation>编辑部文件没有如实保存这条审签记录；请用 doctor 检查该文件</translation>
    </message>
    <message>
        <source>Signed</source>
        <comment>the story: all have signed</comment>
        <translation>已审定</translation>
    </message>
    <message>
        <source>Signed</source>
        <comment>what one person did</comment>
        <translation>已签字</translation>
    </message>
    <message>
        <source>“%1” was returned, rejected, withdrawn or taken back after that</source>
        <translation>此后《%1》已被退回、否决、撤回或撤稿</translation>
    </message>
    <message>
        <source>Somebody else acted on the slip meanwhile, so nothing was done; look at it again first</source>
        <translation>其间有人在稿签上作了处理，因此本次没有执行；请先重新查看稿签</translation>
    </message>
    <message>
        <source>Nobody here is called %1; the staff is: %2</source>
        <translation>这里没有叫“%1”的人；现有人员：%2</translation>
    </message>
    <message>
        <source>That person is not on the staff of this newsroom; choose somebody who is</source>
        <translation>此人不是本编辑部人员，请另选</translation>
    </message>
    <message>
        <source>A person needs a name</source>
        <translation>人员须有姓名</translation>
    </message>
    <message>
        <source>%1 needs a passphrase: it is what a signature is made with</source>
        <translation>%1须设口令：签字要用它</translation>
    </message>
    <message>
        <source>That is not the passphrase of %1; try again</source>
        <translation>这不是%1的口令，请重试</translation>
    </message>
    <message>
        <source>The key kept for %1 is not the one that the newsroom certified; ask the administrator to look the file over</source>
        <translation>文件中保存的%1的密钥，不是编辑部认证过的那一把；请管理员检查编辑部文件</translation>
    </message>
    <message>
        <source>The new passphrase is empty; choose one</source>
        <translation>新口令为空，请设一个</translation>
    </message>
    <message>
        <source>%1 does not hold the newsroom&apos;s key; an administrator has to do this</source>
        <translation>%1没有编辑部密钥；此事须由管理员来做</translation>
    </message>
    <message>
        <source>The newsroom&apos;s key kept for %1 is not this newsroom&apos;s; ask another administrator</source>
        <translation>%1名下的编辑部密钥不属于本编辑部；请找另一位管理员</translation>
    </message>
    <message numerus="yes">
        <source>%n people here are called %1; say by the id which of them: %2</source>
        <translation>
            <numerusform>编辑部里有 %n 人都叫%1；请用编号指明是哪一位：%2</numerusform>
        </translation>
    </message>
    <message>
        <source>A role needs a name, such as 编辑</source>
        <translation>角色要有名称，例如“编辑”</translation>
    </message>
    <message>
        <source>A person needs a role; without one there is nothing to sign</source>
        <translation>每个人都要有角色；没有角色就没有可签的字</translation>
    </message>
    <message>
        <source>Nobody here has the id %1; a new person needs a name</source>
        <translation>编辑部里没有编号为 %1 的人；新加人员请填写姓名</translation>
    </message>
    <message>
        <source>The passphrase of %1 was changed elsewhere just now; nothing was changed here</source>
        <translation>%1的口令刚刚在别处改过了；这里没有作任何更改</translation>
    </message>
    <message>
        <source>The entry of %1 is not the one that the newsroom certified: somebody changed the file by other means; nothing was added, restore the newsroom from a backup</source>
        <translation>%1的登记与编辑部所证明的不符：有人以其他方式改动过文件；没有添加任何内容，请用备份恢复编辑部</translation>
    </message>
    <message>
        <source>This newsroom has no administrator; nobody can be added</source>
        <translation>本编辑部没有管理员，无法添加人员</translation>
    </message>
    <message>
        <source>Pictures that the newsroom does not have: %L1</source>
        <translation>编辑部里没有的图片：%L1 张</translation>
    </message>
    <message>
        <source>Nobody can sign the story yet: it shows %L1 picture(s) that the newsroom does not have; put them in anew, or take them out</source>
        <translation>此稿还不能签：文中有 %L1 张图片编辑部里没有；请重新插入，或删去</translation>
    </message>
</context>
<context>
    <name>SignoffWords</name>
    <message>
        <source>The chain has no stage; give it at least one</source>
        <translation>审签流程没有审级，请至少设一级</translation>
    </message>
    <message>
        <source>The chain has %1 stages; %2 is the most</source>
        <translation>审签流程有 %1 级，最多只能设 %2 级</translation>
    </message>
    <message>
        <source>Stage %1 of the chain has no role; name one</source>
        <translation>审签流程第 %1 级没有角色，请填写</translation>
    </message>
    <message>
        <source>%1 stands twice in the chain; a role can be only one stage</source>
        <translation>%1在审签流程中出现两次；一个角色只能占一个审级</translation>
    </message>
    <message>
        <source>%1 has %2 signatures; a stage has 1 to %3</source>
        <translation>%1设了 %2 个签位；每个审级须为 1 至 %3 个</translation>
    </message>
    <message>
        <source>%1 is no text</source>
        <translation>%1 不是文本</translation>
    </message>
    <message>
        <source>%1 is no whole number</source>
        <translation>%1 不是整数</translation>
    </message>
    <message>
        <source>%1 is neither true nor false</source>
        <translation>%1 既不是 true 也不是 false</translation>
    </message>
    <message>
        <source>%1 is no array</source>
        <translation>%1 不是数组</translation>
    </message>
    <message>
        <source>%1 holds something that is no text</source>
        <translation>%1 中含有非文本内容</translation>
    </message>
    <message>
        <source>This is no chain: %1</source>
        <translation>审签流程无效：%1</translation>
    </message>
    <message>
        <source>%1 is unknown to this version</source>
        <translation>本版本不认识 %1</translation>
    </message>
    <message>
        <source>A role that may release or retract has no name; name it or take it out</source>
        <translation>有权紧急签发或撤稿的角色缺少名称，请填写或删去</translation>
    </message>
    <message>
        <source>edits is “%1”, which this version does not know</source>
        <translation>本版本不认识 edits 的取值“%1”</translation>
    </message>
    <message>
        <source>The newsroom has no sign-off chain whose certificate holds; its admin must set one</source>
        <translation>编辑部没有认证有效的审签流程，须由管理员设置</translation>
    </message>
    <message>
        <source>No sign-off chain whose certificate holds governs the channel %1; the newsroom&apos;s admin must set one</source>
        <translation>频道 %1 没有认证有效的审签流程，须由编辑部管理员设置</translation>
    </message>
    <message>
        <source>This is no private key: it has %1 bytes instead of %2</source>
        <translation>这不是私钥：长度为 %1 字节，应为 %2 字节</translation>
    </message>
    <message>
        <source>This is no wrapped key; restore the person&apos;s key from a backup, or have the newsroom&apos;s admin make a new one</source>
        <translation>这不是加密密钥；请从备份恢复此人的密钥，或请编辑部管理员重新生成</translation>
    </message>
    <message>
        <source>This wrapped key asks for more work or memory than any of ours (%1 passes, %2 MiB); restore it from a backup</source>
        <translation>这个加密密钥所需的运算量或内存超出正常范围（%1 轮，%2 MiB）；请从备份恢复</translation>
    </message>
    <message>
        <source>The passphrase is wrong; type it again</source>
        <translation>口令有误，请重新输入</translation>
    </message>
    <message>
        <source>This wrapped key holds another key than it says; restore it from a backup</source>
        <translation>这个加密密钥的内容与其标明的不符，请从备份恢复</translation>
    </message>
    <message>
        <source>There is not enough free memory for a passphrase (%1 MiB); close other programs and try again</source>
        <translation>可用内存不足，无法处理口令（需要 %1 MiB）；请关闭其他程序后重试</translation>
    </message>
    <message>
        <source>The text was changed after it was signed; somebody who is %1 must send it up again</source>
        <translation>签字后稿件有改动，须由%1重新送审</translation>
    </message>
    <message>
        <source>The text was changed after %1 signed it; waiting for %2 (%3 of %4 signed)</source>
        <translation>%1签字后稿件有改动；等待%2签字（已签 %3/%4）</translation>
    </message>
    <message>
        <source>Waiting for %1 (%2 of %3 signed)</source>
        <translation>等待%1签字（已签 %2/%3）</translation>
    </message>
    <message>
        <source>This article was returned; somebody who is %1 must send it up again</source>
        <translation>稿件已退回，须由%1重新送审</translation>
    </message>
    <message>
        <source>This article was rejected, which is final; make a new article of it</source>
        <translation>稿件已否决，不能再送审；如需使用请另建新稿</translation>
    </message>
    <message>
        <source>This article was taken back; somebody who is %1 must send it up again</source>
        <translation>稿件已撤稿，须由%1重新送审</translation>
    </message>
    <message>
        <source>This article has not been sent up; somebody who is %1 must send it up</source>
        <translation>稿件尚未送审，须由%1送审</translation>
    </message>
    <message>
        <source>This article was signed under the sign-off chain of another channel than %1; somebody who is %2 must send it up again</source>
        <translation>稿件是按其他频道的审签流程签字的，不是频道 %1 的流程；须由%2重新送审</translation>
    </message>
    <message>
        <source>%1; nothing can be decided before the newsroom&apos;s admin has checked the newsroom with “doctor”</source>
        <translation>%1；须先由编辑部管理员用“doctor”检查编辑部，才能继续审签</translation>
    </message>
    <message>
        <source>This person is not on the newsroom&apos;s staff; the newsroom&apos;s admin can add them</source>
        <translation>此人不在编辑部人员之列，可请编辑部管理员添加</translation>
    </message>
    <message>
        <source>The newsroom did not certify %1 with this name, key and roles; the newsroom&apos;s admin must check the newsroom with “doctor”</source>
        <translation>编辑部没有认证过%1的这一姓名、密钥和角色；须由编辑部管理员用“doctor”检查编辑部</translation>
    </message>
    <message>
        <source>%1 signed at more than one stage: %2 and %3</source>
        <translation>%1在多个审级签字：%2和%3</translation>
    </message>
    <message>
        <source>%1 (%2) signed an earlier text (changes by later stages since: %3)</source>
        <translation>%1（%2）签的是较早的内容（后面的审级又改动 %3 次）</translation>
    </message>
    <message>
        <source>%1 (%2) and %3 (%4) signed within the same minute</source>
        <translation>%1（%2）与%3（%4）在一分钟内先后签字</translation>
    </message>
    <message>
        <source>Decision %1 is dated before decision %2; the clock of one of the two desks was wrong</source>
        <translation>第 %1 条审签记录的时间早于第 %2 条；两台电脑中有一台时钟不准</translation>
    </message>
    <message>
        <source>Under this sign-off chain one person may sign at several stages</source>
        <translation>按此审签流程，同一人可在多个审级签字</translation>
    </message>
    <message>
        <source>Released in an emergency by %1, before every stage had signed: %2</source>
        <translation>%1在签字未齐时紧急签发：%2</translation>
    </message>
    <message>
        <source>This article was returned; somebody who is %1 must send it up again first</source>
        <translation>稿件已退回，须先由%1重新送审</translation>
    </message>
    <message>
        <source>This article was taken back; somebody who is %1 must send it up again first</source>
        <translation>稿件已撤稿，须先由%1重新送审</translation>
    </message>
    <message>
        <source>This article has not been sent up; somebody who is %1 must send it up first</source>
        <translation>稿件尚未送审，须先由%1送审</translation>
    </message>
    <message>
        <source>No sign-off chain governs this article&apos;s channel; the newsroom&apos;s admin must set one</source>
        <translation>稿件所在频道没有审签流程，须由编辑部管理员设置</translation>
    </message>
    <message>
        <source>Only somebody who is %1 can send this article up; %2 is not</source>
        <translation>只有%1可以送审这篇稿件，%2没有这个角色</translation>
    </message>
    <message>
        <source>This article is signed by everybody and was not changed since; there is nothing to send up</source>
        <translation>稿件签字已齐，此后没有改动，无须送审</translation>
    </message>
    <message>
        <source>This article is in review already and was not changed since it was sent up; %1 signs next</source>
        <translation>稿件已在审核中，送审后没有改动；下一步由%1签字</translation>
    </message>
    <message>
        <source>%1 has already signed as %2; %3 needs somebody else</source>
        <translation>%1已以%2身份签过字；%3须由其他人签</translation>
    </message>
    <message>
        <source>Every signature is there; nobody has to sign this article any more</source>
        <translation>签字已齐，无须再签</translation>
    </message>
    <message>
        <source>The text was changed after %1 signed it; somebody who is %2 must send it up again</source>
        <translation>%1签字后稿件有改动，须由%2重新送审</translation>
    </message>
    <message>
        <source>It is for %1 to sign now, and %2 does not hold that role</source>
        <translation>现在应由%1签字，%2没有这个角色</translation>
    </message>
    <message>
        <source>This article has passed the chain; only %1 can return or reject it now, and %2 is not</source>
        <translation>稿件已走完审签流程，现在只有%1可以退回或否决，%2没有这个角色</translation>
    </message>
    <message>
        <source>The article is with %1; only somebody of that stage or a later one can return or reject it, and %2 is not</source>
        <translation>稿件现在%1处，只有该审级或后面审级的人可以退回或否决，%2不在其列</translation>
    </message>
    <message>
        <source>%1 is the first stage and has nobody to return to; whoever sent the article up can withdraw it</source>
        <translation>%1是第一个审级，前面无处可退；可由送审人撤回</translation>
    </message>
    <message>
        <source>The chain has no stage %1; choose one from 1 (%2) to %3 (%4)</source>
        <translation>审签流程没有第 %1 级；请选 1（%2）至 %3（%4）</translation>
    </message>
    <message>
        <source>%1 can return the article only to a stage before their own, not to %2</source>
        <translation>%1只能把稿件退回到自己之前的审级，不能退回到%2</translation>
    </message>
    <message>
        <source>The article has not come to %1 yet; return it to %2 or a stage before</source>
        <translation>稿件还没有到%1；请退回到%2或更前的审级</translation>
    </message>
    <message>
        <source>Only %1, who sent this article up, can withdraw it; somebody of a later stage can return it</source>
        <translation>只有送审人%1可以撤回这篇稿件；后面审级的人可以退回</translation>
    </message>
    <message>
        <source>Every signature is there; the article needs no emergency release</source>
        <translation>签字已齐，无须紧急签发</translation>
    </message>
    <message>
        <source>This article has been released already</source>
        <translation>稿件已经签发</translation>
    </message>
    <message>
        <source>This chain knows no emergency release; every stage must sign</source>
        <translation>此审签流程不设紧急签发，各审级都须签字</translation>
    </message>
    <message>
        <source>Only %1 can release an article before every signature is there; %2 is not</source>
        <translation>签字未齐时只有%1可以紧急签发，%2没有这个角色</translation>
    </message>
    <message>
        <source>Only an article that was signed or released can be taken back; this one is in review and can be returned, rejected or withdrawn</source>
        <translation>只有已审定或已签发的稿件可以撤稿；这篇还在审核中，可以退回、否决或撤回</translation>
    </message>
    <message>
        <source>This chain lets nobody take an article back; whoever sent it up can withdraw it</source>
        <translation>此审签流程没有设撤稿权限；可由送审人撤回</translation>
    </message>
    <message>
        <source>Only %1 can take an article back; %2 is not</source>
        <translation>只有%1可以撤稿，%2没有这个角色</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names in a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>This version of the program does not know such an act</source>
        <translation>本版程序不认识这种操作</translation>
    </message>
    <message>
        <source>It has no time; set the clock of this machine</source>
        <translation>没有时间；请设好本机时钟</translation>
    </message>
    <message>
        <source>A reason is needed; write it as your opinion</source>
        <translation>须说明理由，请写在审签意见里</translation>
    </message>
    <message>
        <source>A written opinion is needed; say what has to change or why</source>
        <translation>须写审签意见，说明要改什么或为什么</translation>
    </message>
    <message>
        <source>The opinion has %1 characters; %2 is the most, so put the rest into the article&apos;s comments</source>
        <translation>审签意见有 %1 字，最多 %2 字；其余请写到稿件批注里</translation>
    </message>
    <message>
        <source>%1 has signed as %2 already, at %3; it is for %4 to sign now</source>
        <translation>%1已于 %3 以%2身份签字，现在轮到%4签字</translation>
    </message>
    <message>
        <source>The newsroom&apos;s own key is damaged; restore the newsroom from a backup</source>
        <translation>编辑部自身的密钥已损坏，请从备份恢复编辑部</translation>
    </message>
    <message>
        <source>The slip&apos;s decisions were removed</source>
        <translation>稿签上的审签记录被删除</translation>
    </message>
    <message>
        <source>The last decision was removed: the slip ends with %1, which is not the one noted with the article</source>
        <translation>最后一条审签记录被删除：稿签止于%1，与稿件所记不符</translation>
    </message>
    <message>
        <source>The signature on %1 does not hold: what it says was changed after it was signed</source>
        <translation>%1的签名无效：签字后内容被改动</translation>
    </message>
    <message>
        <source>%1 was made on another article and copied here</source>
        <translation>%1是在另一篇稿件上作出、复制过来的</translation>
    </message>
    <message>
        <source>%1 stands first but is not the first: decisions were removed or moved</source>
        <translation>%1排在最前，却不是第一条：有审签记录被删除或移动</translation>
    </message>
    <message>
        <source>%1 does not follow on %2: a decision was removed, moved or changed</source>
        <translation>%1与%2不衔接：有审签记录被删除、移动或改动</translation>
    </message>
    <message>
        <source>%1 is by somebody who is not on the newsroom&apos;s staff</source>
        <translation>%1的操作人不在编辑部人员之列</translation>
    </message>
    <message>
        <source>%1 cannot be believed: the newsroom did not certify %2 with this name, key and roles</source>
        <translation>%1不可信：编辑部没有认证过%2的这一姓名、密钥和角色</translation>
    </message>
    <message>
        <source>%1 was made under a sign-off chain that the newsroom did not certify</source>
        <translation>%1所依据的审签流程未经编辑部认证</translation>
    </message>
    <message>
        <source>%1 was not allowed when it was made: %2</source>
        <translation>%1在当时不被允许：%2</translation>
    </message>
    <message>
        <source>the article was sent up under another sign-off chain</source>
        <translation>稿件是按另一审签流程送审的</translation>
    </message>
    <message>
        <source>it claims another place in the chain than its own</source>
        <translation>所标审级或签位与实际不符</translation>
    </message>
    <message>
        <source>unknown person</source>
        <translation>身份不明</translation>
    </message>
    <message>
        <source>Decision %1 (%2, %3)</source>
        <translation>第 %1 条审签记录（%2，%3）</translation>
    </message>
</context>
<context>
    <name>SlipStrip</name>
    <message>
        <source>waiting %1</source>
        <translation>待签 %1</translation>
    </message>
    <message>
        <source>its turn now</source>
        <translation>刚刚轮到</translation>
    </message>
</context>
<context>
    <name>SlipText</name>
    <message>
        <source>Nobody on the staff can sign as %1; the newsroom&apos;s admin can add somebody</source>
        <translation>没有人员能以%1身份签字，可请编辑部管理员添加</translation>
    </message>
    <message>
        <source>Waiting for %1: %2</source>
        <translation>等待%1签字：%2</translation>
    </message>
    <message>
        <source>Sign again</source>
        <translation>重新签字</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>Send up again</source>
        <translation>重新送审</translation>
    </message>
    <message>
        <source>Send up</source>
        <translation>送审</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>否决</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Release in an emergency</source>
        <translation>紧急签发</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤稿</translation>
    </message>
    <message>
        <source>Released in an emergency, before every signature was there</source>
        <translation>签字未齐，已紧急签发</translation>
    </message>
    <message>
        <source>Every signature is there and holds; the page can be exported</source>
        <translation>签字已齐且全部有效，可以导出页面</translation>
    </message>
    <message>
        <source>sent it up</source>
        <translation>送审</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>returned it to %1</source>
        <translation>退回给%1</translation>
    </message>
    <message>
        <source>returned it</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>rejected it</source>
        <translation>否决</translation>
    </message>
    <message>
        <source>withdrew it</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>released it in an emergency</source>
        <translation>紧急签发</translation>
    </message>
    <message>
        <source>took it back</source>
        <translation>撤稿</translation>
    </message>
    <message>
        <source>%1, holds</source>
        <translation>%1，有效</translation>
    </message>
    <message>
        <source>%1, changes since: %2</source>
        <translation>%1，签后改动 %2 次</translation>
    </message>
    <message>
        <source>%1, changed since</source>
        <translation>%1，签后有改动</translation>
    </message>
    <message>
        <source>nobody holds this role</source>
        <translation>无人担任此角色</translation>
    </message>
    <message>
        <source>%1 signed as %2 at %3; the signature holds</source>
        <translation>%1以%2身份于 %3 签字，签字有效</translation>
    </message>
    <message>
        <source>%1 signed as %2 at %3; the signature is kept, changes since: %4</source>
        <translation>%1以%2身份于 %3 签字，签字保留，签后改动 %4 次</translation>
    </message>
    <message>
        <source>%1 signed as %2 at %3; the text was changed since, so the signature no longer counts</source>
        <translation>%1以%2身份于 %3 签字，签后稿件有改动，签字已失效</translation>
    </message>
    <message>
        <source>%1 has not signed yet</source>
        <translation>%1尚未签字</translation>
    </message>
    <message>
        <source>. </source>
        <comment>between the sentences of a description</comment>
        <translation>。</translation>
    </message>
    <message>
        <source>%1, taken back</source>
        <translation>%1，已撤稿</translation>
    </message>
    <message>
        <source>%1 signed as %2 at %3; the story was taken back since, so the signature no longer counts</source>
        <translation>%1以%2身份于 %3 签字，稿件后来撤下，签字不再有效</translation>
    </message>
    <message>
        <source>Only %2 could sign as %1, and has signed at another stage; the newsroom&apos;s admin can give somebody else the role</source>
        <translation>能以%1身份签字的只有%2，但已在别的审级签过字；可请编辑部管理员另行指定</translation>
    </message>
    <message>
        <source>%1 has signed already</source>
        <translation>%1已签过字</translation>
    </message>
</context>
<context>
    <name>SpecialCharacter</name>
    <message>
        <source>Dash</source>
        <translation>破折号</translation>
    </message>
    <message>
        <source>Ellipsis</source>
        <translation>省略号</translation>
    </message>
    <message>
        <source>Middle dot</source>
        <translation>间隔号</translation>
    </message>
    <message>
        <source>Enumeration comma</source>
        <translation>顿号</translation>
    </message>
    <message>
        <source>Opening quotation mark</source>
        <translation>前双引号</translation>
    </message>
    <message>
        <source>Closing quotation mark</source>
        <translation>后双引号</translation>
    </message>
    <message>
        <source>Opening single quotation mark</source>
        <translation>前单引号</translation>
    </message>
    <message>
        <source>Closing single quotation mark</source>
        <translation>后单引号</translation>
    </message>
    <message>
        <source>Opening title mark</source>
        <translation>前书名号</translation>
    </message>
    <message>
        <source>Closing title mark</source>
        <translation>后书名号</translation>
    </message>
    <message>
        <source>Opening single title mark</source>
        <translation>前单书名号</translation>
    </message>
    <message>
        <source>Closing single title mark</source>
        <translation>后单书名号</translation>
    </message>
    <message>
        <source>Opening corner bracket</source>
        <translation>前直角引号</translation>
    </message>
    <message>
        <source>Closing corner bracket</source>
        <translation>后直角引号</translation>
    </message>
    <message>
        <source>Opening white corner bracket</source>
        <translation>前空心直角引号</translation>
    </message>
    <message>
        <source>Closing white corner bracket</source>
        <translation>后空心直角引号</translation>
    </message>
    <message>
        <source>Opening lenticular bracket</source>
        <translation>前方头括号</translation>
    </message>
    <message>
        <source>Closing lenticular bracket</source>
        <translation>后方头括号</translation>
    </message>
    <message>
        <source>Opening tortoise shell bracket</source>
        <translation>前六角括号</translation>
    </message>
    <message>
        <source>Closing tortoise shell bracket</source>
        <translation>后六角括号</translation>
    </message>
    <message>
        <source>Wave dash</source>
        <translation>浪纹线</translation>
    </message>
    <message>
        <source>Short dash</source>
        <translation>短横线</translation>
    </message>
    <message>
        <source>Reference mark</source>
        <translation>参考标记</translation>
    </message>
    <message>
        <source>Section sign</source>
        <translation>章节号</translation>
    </message>
    <message>
        <source>Black star</source>
        <translation>实心五角星</translation>
    </message>
    <message>
        <source>White star</source>
        <translation>空心五角星</translation>
    </message>
    <message>
        <source>Black circle</source>
        <translation>实心圆</translation>
    </message>
    <message>
        <source>White circle</source>
        <translation>空心圆</translation>
    </message>
    <message>
        <source>Black square</source>
        <translation>实心方块</translation>
    </message>
    <message>
        <source>White square</source>
        <translation>空心方块</translation>
    </message>
    <message>
        <source>Black triangle</source>
        <translation>实心三角</translation>
    </message>
    <message>
        <source>White triangle</source>
        <translation>空心三角</translation>
    </message>
    <message>
        <source>Black diamond</source>
        <translation>实心菱形</translation>
    </message>
    <message>
        <source>White diamond</source>
        <translation>空心菱形</translation>
    </message>
    <message>
        <source>Geta mark</source>
        <translation>虚缺号</translation>
    </message>
    <message>
        <source>Full-width blank</source>
        <translation>全角空格</translation>
    </message>
    <message>
        <source>No-break blank</source>
        <translation>不换行空格</translation>
    </message>
    <message>
        <source>Chinese zero</source>
        <translation>汉字零</translation>
    </message>
    <message>
        <source>One half</source>
        <translation>二分之一</translation>
    </message>
    <message>
        <source>One quarter</source>
        <translation>四分之一</translation>
    </message>
    <message>
        <source>Three quarters</source>
        <translation>四分之三</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>乘号</translation>
    </message>
    <message>
        <source>Divided by</source>
        <translation>除号</translation>
    </message>
    <message>
        <source>Plus or minus</source>
        <translation>正负号</translation>
    </message>
    <message>
        <source>Minus</source>
        <translation>减号</translation>
    </message>
    <message>
        <source>About equal</source>
        <translation>约等于</translation>
    </message>
    <message>
        <source>Not equal</source>
        <translation>不等于</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>小于等于</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>大于等于</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>比号</translation>
    </message>
    <message>
        <source>Infinity</source>
        <translation>无穷大</translation>
    </message>
    <message>
        <source>Superscript two</source>
        <translation>上标二</translation>
    </message>
    <message>
        <source>Superscript three</source>
        <translation>上标三</translation>
    </message>
    <message>
        <source>Number sign</source>
        <translation>编号符号</translation>
    </message>
    <message>
        <source>Square metre</source>
        <translation>平方米</translation>
    </message>
    <message>
        <source>Cubic metre</source>
        <translation>立方米</translation>
    </message>
    <message>
        <source>Kilometre</source>
        <translation>千米</translation>
    </message>
    <message>
        <source>Centimetre</source>
        <translation>厘米</translation>
    </message>
    <message>
        <source>Millimetre</source>
        <translation>毫米</translation>
    </message>
    <message>
        <source>Kilogram</source>
        <translation>千克</translation>
    </message>
    <message>
        <source>Milligram</source>
        <translation>毫克</translation>
    </message>
    <message>
        <source>Degree Celsius</source>
        <translation>摄氏度</translation>
    </message>
    <message>
        <source>Degree Fahrenheit</source>
        <translation>华氏度</translation>
    </message>
    <message>
        <source>Degree</source>
        <translation>度</translation>
    </message>
    <message>
        <source>Minute</source>
        <translation>分</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>Per mille</source>
        <translation>千分号</translation>
    </message>
    <message>
        <source>Microgram per cubic metre</source>
        <translation>微克每立方米</translation>
    </message>
    <message>
        <source>Ohm</source>
        <translation>欧姆</translation>
    </message>
    <message>
        <source>Yuan or yen</source>
        <translation>人民币/日元</translation>
    </message>
    <message>
        <source>Euro</source>
        <translation>欧元</translation>
    </message>
    <message>
        <source>Pound</source>
        <translation>英镑</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>韩元</translation>
    </message>
    <message>
        <source>Rouble</source>
        <translation>卢布</translation>
    </message>
    <message>
        <source>Cent</source>
        <translation>美分</translation>
    </message>
    <message>
        <source>Copyright</source>
        <translation>版权</translation>
    </message>
    <message>
        <source>Registered trade mark</source>
        <translation>注册商标</translation>
    </message>
    <message>
        <source>Trade mark</source>
        <translation>商标</translation>
    </message>
    <message>
        <source>Arrow to the right</source>
        <translation>右箭头</translation>
    </message>
    <message>
        <source>Arrow to the left</source>
        <translation>左箭头</translation>
    </message>
    <message>
        <source>Arrow up</source>
        <translation>上箭头</translation>
    </message>
    <message>
        <source>Arrow down</source>
        <translation>下箭头</translation>
    </message>
    <message>
        <source>Arrow to both sides</source>
        <translation>左右箭头</translation>
    </message>
    <message>
        <source>Double arrow to the right</source>
        <translation>右双线箭头</translation>
    </message>
    <message>
        <source>Pointer to the right</source>
        <translation>右三角指示</translation>
    </message>
    <message>
        <source>Pointer to the left</source>
        <translation>左三角指示</translation>
    </message>
    <message>
        <source>Check mark</source>
        <translation>对号</translation>
    </message>
    <message>
        <source>Cross mark</source>
        <translation>叉号</translation>
    </message>
</context>
<context>
    <name>StagedFile</name>
    <message>
        <source>The disk that holds %1 is full; free some space and try again</source>
        <translation>%1 所在的磁盘已满；请腾出空间后再试</translation>
    </message>
    <message>
        <source>Your share of the disk that holds %1 is used up; free some of your space there and try again</source>
        <translation>您在 %1 所在磁盘上的空间配额已用完；请清理一些自己的文件后再试</translation>
    </message>
    <message>
        <source>%1 cannot be written, it or its folder is write-protected; choose another folder</source>
        <translation>无法写入 %1，该文件或其所在文件夹有写保护；请另选文件夹</translation>
    </message>
    <message>
        <source>%1 cannot be written, there is no folder %2; make it or choose another</source>
        <translation>无法写入 %1，没有文件夹 %2；请先新建，或另选一个</translation>
    </message>
    <message>
        <source>The name %1 is too long for a file; choose a shorter one</source>
        <translation>%1 作为文件名太长；请换个短些的名称</translation>
    </message>
    <message>
        <source>Another program has %1 open; close it there and try again</source>
        <translation>另一个程序正打开着 %1；请在那里关闭后再试</translation>
    </message>
    <message>
        <source>%1 cannot be written (%2)</source>
        <translation>%1 无法写入（%2）</translation>
    </message>
    <message>
        <source>%1 is a folder; choose another name</source>
        <translation>%1 是文件夹；请换个名称</translation>
    </message>
    <message>
        <source>%1 is a device and no file; choose another name</source>
        <translation>%1 是设备，不是文件；请换个名称</translation>
    </message>
    <message>
        <source>%1 is in use by this program (is it the newsroom itself?); choose another name</source>
        <translation>%1 正由本程序使用（是否就是编辑部文件？）；请换个名称</translation>
    </message>
    <message>
        <source>%1 is write-protected; choose another name, or make it writable</source>
        <translation>%1 有写保护；请换个名称，或允许写入该文件</translation>
    </message>
</context>
<context>
    <name>StoreWords</name>
    <message>
        <source>Article %1 has no version %2; list its versions</source>
        <translation>稿件 %1 没有版本 %2；请查看它的版本列表</translation>
    </message>
    <message>
        <source>No version of article %1 with that content was kept</source>
        <translation>没有保存过稿件 %1 的这一版内容</translation>
    </message>
    <message>
        <source>“%1” is no article id; make one first</source>
        <translation>“%1”不是稿件 ID；请先生成一个</translation>
    </message>
    <message>
        <source>The newsroom has an article %1 already; open that one</source>
        <translation>编辑部里已有稿件 %1；请直接打开它</translation>
    </message>
    <message>
        <source>Only a draft that was never submitted can be deleted; reject or retract this article instead</source>
        <translation>从未送审的草稿才能删除；这篇稿件请改用否决或撤稿</translation>
    </message>
    <message>
        <source>“%1” is no article id; give at least its first 4 characters</source>
        <translation>“%1”不是稿件 ID；至少要写出前 4 个字符</translation>
    </message>
    <message>
        <source>Several articles begin with %1; give more of the id</source>
        <translation>以 %1 开头的稿件不止一篇；请把 ID 多写几位</translation>
    </message>
    <message>
        <source>Article %1</source>
        <translation>稿件 %1</translation>
    </message>
    <message>
        <source>it says that it is %1</source>
        <translation>其中写明的 ID 却是 %1</translation>
    </message>
    <message>
        <source>There is no article %1 in this newsroom</source>
        <translation>本编辑部没有稿件 %1</translation>
    </message>
    <message>
        <source>The picture %1 is not what its name says; it was damaged on its way</source>
        <translation>图片 %1 与名称不符，已在传输中损坏</translation>
    </message>
    <message>
        <source>The picture %1</source>
        <translation>图片 %1</translation>
    </message>
    <message>
        <source>its bytes were changed</source>
        <translation>其数据被改动过</translation>
    </message>
    <message>
        <source>There is no picture %1 in this newsroom</source>
        <translation>本编辑部没有图片 %1</translation>
    </message>
    <message>
        <source>The newsroom file is damaged: %1</source>
        <translation>编辑部文件已损坏：%1</translation>
    </message>
    <message>
        <source>The bytes of picture %1 were changed</source>
        <translation>图片 %1 的数据被改动过</translation>
    </message>
    <message>
        <source>The content of article %1 was changed outside Gaoqian</source>
        <translation>稿件 %1 的内容在稿签程序之外被改动过</translation>
    </message>
    <message>
        <source>The lists show article %1 otherwise than it is; change and save it to mend that</source>
        <translation>列表中的稿件 %1 与实际内容不符；改动并保存一次即可修复</translation>
    </message>
    <message>
        <source>Article %1 shows the picture %2, which is not in the newsroom</source>
        <translation>稿件 %1 用了图片 %2，但编辑部里没有这张图片</translation>
    </message>
    <message>
        <source>A kept version of article %1 was changed outside Gaoqian</source>
        <translation>稿件 %1 保存的某个版本在稿签程序之外被改动过</translation>
    </message>
    <message>
        <source>%1 cannot be written (%2); choose another name</source>
        <translation>无法写入 %1（%2）；请换个名称</translation>
    </message>
    <message>
        <source>The Qt plugin %1 is missing; install it to open newsroom files</source>
        <translation>缺少 Qt 插件 %1；装上后才能打开编辑部文件</translation>
    </message>
    <message>
        <source>The newsroom file %1 cannot be written safely where it is; move it to a disk of this computer</source>
        <translation>编辑部文件 %1 在现在的位置无法安全写入；请移到本机磁盘上</translation>
    </message>
    <message>
        <source>A backup cannot be made while something is being saved; try again in a moment</source>
        <translation>正在保存，暂时无法备份；请稍后再试</translation>
    </message>
    <message>
        <source>There is no folder %1; make it first or choose another</source>
        <translation>没有文件夹 %1；请先新建，或另选一个</translation>
    </message>
    <message>
        <source>The backup %1 could not be written (%2)</source>
        <translation>无法写入备份 %1（%2）</translation>
    </message>
    <message>
        <source>A decision on article %1</source>
        <translation>稿件 %1 的一条审签记录</translation>
    </message>
    <message>
        <source>its verdict is “%1”</source>
        <translation>其中的决定是“%1”</translation>
    </message>
    <message>
        <source>Somebody else acted on this slip meanwhile; look at it again before you decide</source>
        <translation>这张稿签刚有别人处理过；请看过再决定</translation>
    </message>
    <message>
        <source>%1 is no folder; choose another place</source>
        <translation>%1 不是文件夹；请另选位置</translation>
    </message>
    <message>
        <source>%1 is on a network drive, where several programs cannot safely write one newsroom file; move the file to a disk of this computer</source>
        <translation>%1 在网络磁盘上，几个程序无法安全地同时写一个编辑部文件；请把文件移到本机磁盘上</translation>
    </message>
    <message>
        <source>The folder %1 is write-protected; allow writing there or choose another place</source>
        <translation>文件夹 %1 有写保护；请允许写入，或另选位置</translation>
    </message>
    <message>
        <source>%1 is a folder; give the name of a new file in it</source>
        <translation>%1 是文件夹；请写明其中新文件的名称</translation>
    </message>
    <message>
        <source>There is already a file %1; choose another name</source>
        <translation>已有文件 %1；请换个名称</translation>
    </message>
    <message>
        <source>%1 is a folder; choose a newsroom file</source>
        <translation>%1 是文件夹；请选择编辑部文件</translation>
    </message>
    <message>
        <source>There is no newsroom file %1; check the name or make a new newsroom</source>
        <translation>没有编辑部文件 %1；请检查名称，或新建编辑部</translation>
    </message>
    <message>
        <source>%1 cannot be read; choose a newsroom file that you may read</source>
        <translation>无法读取 %1；请选择您有权读取的编辑部文件</translation>
    </message>
    <message>
        <source>%1 is empty and holds no newsroom; make a new one under another name</source>
        <translation>%1 是空文件，不含编辑部；请换个名称新建</translation>
    </message>
    <message>
        <source>%1 is no newsroom file; choose another file</source>
        <translation>%1 不是编辑部文件；请另选文件</translation>
    </message>
    <message>
        <source>%1 is the database of another program; choose a newsroom file</source>
        <translation>%1 是其他程序的数据库；请选择编辑部文件</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Gaoqian; update this program to open it</source>
        <translation>%1 由更新版本的稿签写成；请升级本程序后再打开</translation>
    </message>
    <message>
        <source>The newsroom file %1 is write-protected; allow writing to it</source>
        <translation>编辑部文件 %1 有写保护；请允许写入</translation>
    </message>
    <message>
        <source>The newsroom file %1 is in use by another program; wait a moment and try again</source>
        <translation>编辑部文件 %1 正被其他程序使用；请稍后再试</translation>
    </message>
    <message>
        <source>The newsroom file %1 is write-protected; allow writing to the file and to its folder</source>
        <translation>编辑部文件 %1 有写保护；请允许写入该文件及其所在文件夹</translation>
    </message>
    <message>
        <source>The newsroom file %1 cannot be opened; check that you may read and write it</source>
        <translation>无法打开编辑部文件 %1；请检查您是否有读写权限</translation>
    </message>
    <message>
        <source>The newsroom file %1 cannot be read or written (%2); check the disk and its connection</source>
        <translation>无法读写编辑部文件 %1（%2）；请检查磁盘及其连接</translation>
    </message>
    <message>
        <source>The newsroom file %1 refused a change (%2); check it with the doctor</source>
        <translation>编辑部文件 %1 拒绝了改动（%2）；请用 doctor 检查该文件</translation>
    </message>
    <message>
        <source>%1 cannot be read from the newsroom file (%2); check the file with the doctor</source>
        <translation>无法从编辑部文件中读取：%1（%2）；请用 doctor 检查该文件</translation>
    </message>
    <message>
        <source>The setting %1</source>
        <translation>设置 %1</translation>
    </message>
    <message>
        <source>it is no JSON</source>
        <translation>不是 JSON</translation>
    </message>
    <message>
        <source>A channel needs a name; give it as 情感/故事 for 故事 within 情感</source>
        <translation>频道须有名称；情感频道下的故事栏目，请写作 情感/故事</translation>
    </message>
    <message>
        <source>The chain %1</source>
        <translation>审签流程 %1</translation>
    </message>
    <message>
        <source>There is nobody with the id %1 in this newsroom</source>
        <translation>本编辑部没有 ID 为 %1 的人</translation>
    </message>
    <message>
        <source>%1 has no newsroom key; make a new newsroom</source>
        <translation>%1 没有编辑部密钥；请新建编辑部</translation>
    </message>
    <message>
        <source>This newsroom has its key already; it cannot get another</source>
        <translation>本编辑部已有密钥，不能再设一把</translation>
    </message>
    <message>
        <source>%1 is on the staff already</source>
        <translation>%1 已在人员名单中</translation>
    </message>
    <message>
        <source>This person has no key in this newsroom; an administrator can add one</source>
        <translation>此人在本编辑部没有密钥；可由管理员添加</translation>
    </message>
    <message>
        <source>This person does not hold the newsroom&apos;s key; ask an administrator</source>
        <translation>此人没有编辑部密钥；请找管理员</translation>
    </message>
    <message>
        <source>Another file took the place of the newsroom file %1; start Gaoqian again to use that one</source>
        <translation>编辑部文件 %1 处已换成另一个文件，要使用它请重新启动稿签</translation>
    </message>
    <message>
        <source>The newsroom file %1 was moved or deleted; put it back to go on</source>
        <translation>编辑部文件 %1 已被移动或删除，请放回原处再继续</translation>
    </message>
    <message>
        <source>This template is no longer there; choose another</source>
        <translation>这个模板已不存在，请另选一个</translation>
    </message>
    <message>
        <source>What came along with the story</source>
        <translation>来稿附带的信息</translation>
    </message>
    <message>
        <source>A kept version of article %1</source>
        <translation>稿件 %1 保存的一个版本</translation>
    </message>
    <message>
        <source>it was changed outside Gaoqian</source>
        <translation>它在本程序之外被改动过</translation>
    </message>
    <message>
        <source>that is no id</source>
        <translation>这不是稿件编号</translation>
    </message>
    <message>
        <source>The text that decision %1 on article %2 was made on is missing</source>
        <translation>稿件 %2 第 %1 条审签记录所依据的正文缺失</translation>
    </message>
    <message>
        <source>What article %1 went out with is missing; export it again</source>
        <translation>稿件 %1 发布时的内容缺失；请重新导出</translation>
    </message>
    <message>
        <source>The page&apos;s lists know article %1 otherwise than it went out; export it again to mend that</source>
        <translation>页面列表中的稿件 %1 与发布时的内容不符；重新导出即可修正</translation>
    </message>
    <message>
        <source>Article %1 is noted as published, but stands in no list, or the other way round; export it again, or take it back, to mend that</source>
        <translation>稿件 %1 的发布标记与页面列表不一致；请重新导出或撤稿来修正</translation>
    </message>
    <message>
        <source>A change was asked for in the middle of reading; report this fault of the program</source>
        <translation>程序在读取过程中要求改动数据；请向我们报告这个程序错误</translation>
    </message>
    <message>
        <source>Another program removed parts of the newsroom file %1 while it was in use here; whether the last change was kept is not certain, so look before you do it again</source>
        <translation>编辑部文件 %1 正在使用时，其一部分被另一个程序删除；最后一次改动是否保存尚不确定，请先查看再重做</translation>
    </message>
    <message>
        <source>%1 is there from an earlier file of that name and would be mixed into the new one; choose another name, or move it away</source>
        <translation>%1 是以前同名文件留下的，会混入新文件；请换一个文件名，或将它移走</translation>
    </message>
    <message>
        <source>Another program is making %1 at this moment; wait for it or choose another name</source>
        <translation>另一个程序正在创建 %1；请等它完成，或换一个文件名</translation>
    </message>
    <message>
        <source>%1 cannot be made; check that its folder may be written</source>
        <translation>%1 无法创建；请确认其文件夹可写</translation>
    </message>
    <message>
        <source>Article %1 has %2 decision(s), but %3 version(s) that were decided on: something was removed</source>
        <translation>稿件 %1 有 %2 条审签记录，却有 %3 个审签时保存的版本：有内容被删除</translation>
    </message>
    <message>
        <source>The newsroom file %1 is damaged; put the last backup in its place (gaoqian-cli restore)</source>
        <translation>编辑部文件 %1 已损坏；请用最近的备份替换它（gaoqian-cli restore）</translation>
    </message>
    <message>
        <source>The newsroom file %1 has a second name on this disk (a hard link), under which it could be written at the same time and damaged; remove the other name, or make a copy and use that</source>
        <translation>编辑部文件 %1 在磁盘上还有另一个名称（硬链接），从两处同时写入会损坏文件；请删去另一个名称，或复制一份使用</translation>
    </message>
    <message>
        <source>The newsroom file %1 holds something that Gaoqian did not put there and that could undo or forge what is written (%2); put the last backup in its place (gaoqian-cli restore), or have whoever looks after this computer find out who did it and take it out</source>
        <translation>编辑部文件 %1 中有不是本程序写入的东西（%2），它可能撤销或伪造所写的内容；请用最近的备份替换该文件（gaoqian-cli restore），或请管理这台电脑的人查明来源并将其清除</translation>
    </message>
    <message>
        <source>The newsroom file %1 lacks a part that every newsroom has (%2); put the last backup in its place (gaoqian-cli restore)</source>
        <translation>编辑部文件 %1 缺少每个编辑部都有的部分（%2）；请用最近的备份替换它（gaoqian-cli restore）</translation>
    </message>
    <message>
        <source>“%1” was saved by another program meanwhile, so this was not; look at what stands there now, then decide which to keep</source>
        <translation>“%1”刚被其他程序保存过，这次没有保存；请先看看那边的内容，再决定留哪一份</translation>
    </message>
    <message>
        <source>The newsroom file %1 was moved and changed under another name while it was in use here, so nothing more is written into it; end Gaoqian and put the last backup in its place (gaoqian-cli restore), which keeps this file aside</source>
        <translation>编辑部文件 %1 在使用期间被移走，并以别的文件名改动过，因此不再向其中写入；请退出稿签，用最近的备份替换它（gaoqian-cli restore），原文件会另行保留</translation>
    </message>
    <message>
        <source>The newsroom file %1 is held by a program that does not share it, or under a name from which it was moved; end the programs that have it open, or move it back</source>
        <translation>编辑部文件 %1 被另一个程序独占，或者仍以移动前的名称打开着；请关闭打开它的程序，或把它移回原处</translation>
    </message>
    <message>
        <source>%1 cannot be moved to %2; close the programs that use it and check its folder&apos;s rights</source>
        <translation>无法把 %1 移到 %2；请关闭正在使用它的程序，并检查其文件夹的权限</translation>
    </message>
    <message>
        <source>What stood at %1 is now %2 and could not be moved back; close the programs that use it and restore the backup again</source>
        <translation>%1 处原有的文件现在是 %2，未能移回；请关闭正在使用它的程序，再恢复一次备份</translation>
    </message>
    <message>
        <source>The backup %1 is damaged; take an earlier one</source>
        <translation>备份 %1 已损坏；请改用更早的备份</translation>
    </message>
    <message>
        <source>The backup %1 is in use by another program; wait a moment and try again</source>
        <translation>备份 %1 正被其他程序使用；请稍后再试</translation>
    </message>
    <message>
        <source>The backup %1 could not be copied to %2 (%3)</source>
        <translation>无法把备份 %1 复制到 %2（%3）</translation>
    </message>
    <message>
        <source>Another file took the place of the newsroom file %1 while it was being opened; try again</source>
        <translation>打开编辑部文件 %1 时，该处换成了另一个文件；请重试</translation>
    </message>
    <message>
        <source>Another program removed parts of the newsroom file %1 while it was in use here, so nothing more is written into it; end Gaoqian and start it again</source>
        <translation>编辑部文件 %1 正在使用时，其一部分被另一个程序删除，因此不再向其中写入；请退出稿签再重新启动</translation>
    </message>
    <message>
        <source>%1 is a folder; give the name of a newsroom file</source>
        <translation>%1 是文件夹；请写明编辑部文件的名称</translation>
    </message>
    <message>
        <source>The newsroom file %1 was being replaced by a backup when the program was ended; restore the backup again (gaoqian-cli restore)</source>
        <translation>用备份替换编辑部文件 %1 时程序中途结束；请再恢复一次备份（gaoqian-cli restore）</translation>
    </message>
    <message>
        <source>%1 could not be written whole; try again, or choose another name</source>
        <translation>%1 未能完整写入；请重试，或换个名称</translation>
    </message>
    <message>
        <source>There is no origin “%1”, which article %2 is noted to have; put the last backup in the newsroom&apos;s place</source>
        <translation>稿件 %2 记有的来历“%1”并不存在；请用最近的备份替换编辑部文件</translation>
    </message>
    <message>
        <source>it is no text</source>
        <translation>不是文本</translation>
    </message>
    <message>
        <source>A newsroom on a server is backed up there (pg_dump); ask who looks after it</source>
        <translation>服务器上的编辑部要在服务器上备份（pg_dump），请联系管理员</translation>
    </message>
    <message>
        <source>The address of a newsroom on a server has no option %1 of that kind; it knows sslmode (one of: %2), sslrootcert and host</source>
        <translation>服务器上编辑部的地址不支持选项 %1 或它的取值；可用的有 sslmode（取值：%2）、sslrootcert 和 host</translation>
    </message>
    <message>
        <source>“%1” is no address of a newsroom on a server; write postgresql://user@host/database</source>
        <translation>“%1”不是服务器上编辑部的地址，应写作 postgresql://用户@主机/数据库</translation>
    </message>
    <message>
        <source>An address holds no password, because others can read it; put it into the file .pgpass</source>
        <translation>地址里不能写口令，别人看得到；请写进 .pgpass 文件</translation>
    </message>
    <message>
        <source>“%1” names no database; write postgresql://user@host/database</source>
        <translation>“%1”没有写明数据库，应写作 postgresql://用户@主机/数据库</translation>
    </message>
    <message>
        <source>%1 is another computer: what is written would go over the net for others to read or to change. Leave sslmode out, and name the certificate of who vouches for the server as sslrootcert</source>
        <translation>%1 是另一台电脑，写的内容会经网络传输，可能被人偷看或改动。请去掉 sslmode，并用 sslrootcert 指明给服务器签发证书的机构证书</translation>
    </message>
    <message>
        <source>There is no newsroom at %1; make one there, or check the address</source>
        <translation>%1 处没有编辑部，请先新建，或核对地址</translation>
    </message>
    <message>
        <source>The Qt plugin %1 is missing; install it (libqt6sql6-psql) to open newsrooms on a server</source>
        <translation>缺少 Qt 插件 %1；要打开服务器上的编辑部，请先安装（libqt6sql6-psql）</translation>
    </message>
    <message>
        <source>The newsroom at %1 is in use by others; wait a moment and try again</source>
        <translation>%1 处的编辑部正忙，请稍候再试</translation>
    </message>
    <message>
        <source>The server of the newsroom at %1 does not answer; check the network</source>
        <translation>编辑部 %1 的服务器没有响应，请检查网络</translation>
    </message>
    <message>
        <source>The server of the newsroom at %1 does not let you do this (%2); ask who looks after it</source>
        <translation>编辑部 %1 的服务器不允许这样做（%2），请联系管理员</translation>
    </message>
    <message>
        <source>The newsroom at %1 can only be read there: it is a copy of the one that is written</source>
        <translation>编辑部 %1 在那里只能查看：它是正式库的只读副本</translation>
    </message>
    <message>
        <source>The disk of the server of %1 is full; tell who looks after it</source>
        <translation>编辑部 %1 的服务器磁盘已满，请联系管理员</translation>
    </message>
    <message>
        <source>The newsroom at %1 is damaged (%2); tell who looks after the server</source>
        <translation>编辑部 %1 已损坏（%2），请联系服务器管理员</translation>
    </message>
    <message>
        <source>The newsroom at %1 refused a change (%2); check it with the doctor</source>
        <translation>编辑部 %1 拒绝了改动（%2），请用 doctor 检查</translation>
    </message>
    <message>
        <source>Another program is making a newsroom at %1 at this moment; wait for it</source>
        <translation>另一个程序正在 %1 新建编辑部，请等它完成</translation>
    </message>
    <message>
        <source>There is a newsroom at %1 already; open that one</source>
        <translation>%1 处已有编辑部，请直接打开</translation>
    </message>
    <message>
        <source>The database at %1 sorts texts by a language, or is not in UTF-8; make one with: CREATE DATABASE … TEMPLATE template0 ENCODING &apos;UTF8&apos; LOCALE &apos;C&apos;</source>
        <translation>%1 处的数据库按语言排序，或不是 UTF-8 编码；请这样新建：CREATE DATABASE … TEMPLATE template0 ENCODING &apos;UTF8&apos; LOCALE &apos;C&apos;</translation>
    </message>
    <message>
        <source>The server of the newsroom at %1 does not answer, or does not let you in (%2); check the network, the user and the password</source>
        <translation>编辑部 %1 的服务器没有响应或不让登录（%2），请检查网络、用户名和口令</translation>
    </message>
    <message>
        <source>A backup is being put in the place of the newsroom file %1 just now; try again in a moment</source>
        <translation>正在用备份替换编辑部文件 %1；请稍后再试</translation>
    </message>
    <message>
        <source>The server of the newsroom at %1 stopped answering while a change was being kept; whether it was kept is not certain, so look before you do it again</source>
        <translation>编辑部 %1 的服务器在写入改动时中断了响应，无法确定这次改动是否已保存；请先查看，再决定是否重做</translation>
    </message>
    <message>
        <source>The newsroom file %1 was moved from %2 after its program had been cut off, and what was saved last is still in %3. Move it back to its old place and name, start Gaoqian once, and move it when Gaoqian has ended</source>
        <translation>编辑部文件 %1 是在程序意外中断之后从 %2 移过来的，最后保存的内容还留在 %3 里。请把文件移回原处、改回原名，启动一次稿签，等稿签退出后再移动</translation>
    </message>
</context>
<context>
    <name>TextFinder</name>
    <message>
        <source>Not a regular expression, at character %1: %2</source>
        <translation>正则表达式在第 %1 个字符处有误：%2</translation>
    </message>
</context>
<context>
    <name>TidyDialog</name>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>%1 (heading)</source>
        <translation>%1（小标题）</translation>
    </message>
    <message>
        <source>(removed)</source>
        <translation>（删去）</translation>
    </message>
    <message>
        <source>Empty paragraphs</source>
        <translation>空段落</translation>
    </message>
    <message>
        <source>Blanks at the edges of lines</source>
        <translation>行首行尾空格</translation>
    </message>
    <message>
        <source>Repeated line breaks</source>
        <translation>多余换行</translation>
    </message>
    <message>
        <source>Headings typed as text</source>
        <translation>当作正文录入的小标题</translation>
    </message>
    <message>
        <source>Blanks in Chinese text</source>
        <translation>汉字间空格</translation>
    </message>
    <message>
        <source>Full-width letters and digits</source>
        <translation>全角字母和数字</translation>
    </message>
    <message>
        <source>Half-width punctuation in Chinese text</source>
        <translation>中文里的半角标点</translation>
    </message>
</context>
<context>
    <name>Verbs</name>
    <message>
        <source>The chain has no stage %1; it has: %2</source>
        <translation>审签流程中没有审级“%1”；现有：%2</translation>
    </message>
    <message>
        <source>Sends a story up the chain: the editor&apos;s own signature</source>
        <translation>送审稿件，即编辑本人签字</translation>
    </message>
    <message>
        <source>Signs the story as it is now</source>
        <translation>对稿件当前内容签字</translation>
    </message>
    <message>
        <source>Sends it back, with a written opinion</source>
        <translation>退回稿件，须写明审签意见</translation>
    </message>
    <message>
        <source>Ends it, with a written opinion</source>
        <translation>否决稿件，须写明审签意见</translation>
    </message>
    <message>
        <source>Takes it back from the chain</source>
        <translation>从审签流程中撤回稿件</translation>
    </message>
    <message>
        <source>Lets it out in an emergency before all have signed, with a reason</source>
        <translation>紧急签发：签字未齐先行放行，须说明理由</translation>
    </message>
    <message>
        <source>Takes a signed or released story back, with a reason</source>
        <translation>将已审定或已签发的稿件撤稿，须说明理由</translation>
    </message>
    <message>
        <source>Who acts</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>The written opinion</source>
        <translation>审签意见</translation>
    </message>
    <message>
        <source>A file whose first line is the person&apos;s passphrase</source>
        <translation>口令文件，首行为本人口令</translation>
    </message>
    <message>
        <source>The stage that it goes back to, by role or number; the editor&apos;s when left out</source>
        <translation>退回到的审级，填角色或序号；不填则退回给编辑</translation>
    </message>
    <message>
        <source>Say who acts: --as NAME</source>
        <translation>请指明操作人：--as NAME</translation>
    </message>
    <message>
        <source>Passphrase of %1: </source>
        <translation>%1的口令：</translation>
    </message>
    <message>
        <source>%1, waiting for %2</source>
        <translation>%1，待%2处理</translation>
    </message>
    <message>
        <source>%1 is no number of a version; they count from 1</source>
        <translation>%1 不是版本号，版本号从 1 开始</translation>
    </message>
    <message>
        <source>No version of this story was kept yet; save one first</source>
        <translation>这篇稿件还没有保存过版本，请先保存一个</translation>
    </message>
    <message>
        <source>moved here: %1</source>
        <translation>移到此处：%1</translation>
    </message>
    <message>
        <source>other formatting: %1</source>
        <translation>格式有变：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) unchanged</source>
        <translation>
            <numerusform>%n 处未改</numerusform>
        </translation>
    </message>
    <message>
        <source>picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>divider</source>
        <translation>分隔线</translation>
    </message>
    <message>
        <source>What changed since the last version, since version REV, or between two</source>
        <translation>与上一版本、与版本 REV 或两个版本之间的差别</translation>
    </message>
    <message>
        <source>Answer as JSON</source>
        <translation>以 JSON 输出</translation>
    </message>
    <message>
        <source>There is no target %1; there are: html, page, text, json</source>
        <translation>没有目标格式 %1；可用：html、page、text、json</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made</source>
        <translation>无法创建文件夹 %1</translation>
    </message>
    <message>
        <source>Turns foreign text into clean text; needs no newsroom</source>
        <translation>把外来文本转成干净文本；不需要编辑部</translation>
    </message>
    <message>
        <source>What the input is; told from its name and content when left out</source>
        <translation>输入的格式；省略时按名称和内容判断</translation>
    </message>
    <message>
        <source>html (the clean body, the default), page, text or json</source>
        <translation>html（干净的正文，默认）、page、text 或 json</translation>
    </message>
    <message>
        <source>The file to write; stdout when left out</source>
        <translation>要写入的文件；省略时写到标准输出</translation>
    </message>
    <message>
        <source>There is no source format %1; there are: %2</source>
        <translation>没有 %1 这种来源格式；可用的有：%2</translation>
    </message>
    <message>
        <source>The standard input cannot be read (%1)</source>
        <translation>无法读取标准输入（%1）</translation>
    </message>
    <message>
        <source>Copies the newsroom safely, while it is in use</source>
        <translation>安全备份编辑部，使用中也可进行</translation>
    </message>
    <message>
        <source>Looks the newsroom over and says what is wrong</source>
        <translation>检查编辑部，报告问题</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>一切正常</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) are wrong</source>
        <translation>
            <numerusform>有 %n 处问题</numerusform>
        </translation>
    </message>
    <message>
        <source>When all is well: delete the pictures that nothing has shown for a month</source>
        <translation>检查无误后，删除一个月来没有任何稿件使用的图片</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) that nothing shows were deleted</source>
        <translation>
            <numerusform>已删除 %n 张没有稿件使用的图片</numerusform>
        </translation>
    </message>
    <message>
        <source>Puts a backup in the newsroom&apos;s place, and what was there aside</source>
        <translation>用备份替换编辑部文件，原来的文件移到一旁保留</translation>
    </message>
    <message>
        <source>What was there is now %1</source>
        <translation>原来的文件现为 %1</translation>
    </message>
    <message>
        <source>Who exports, for the record of what went out</source>
        <translation>导出人，记入导出记录</translation>
    </message>
    <message>
        <source>There is no format %1; there are: page, fragment</source>
        <translation>没有 %1 这种格式；可用：page、fragment</translation>
    </message>
    <message>
        <source>Writes pages: final ones only for slips that hold, drafts with their mark</source>
        <translation>写出页面：稿签有效才出正式页，草稿页带标记</translation>
    </message>
    <message>
        <source>Every signed story (with --draft: every story of our own)</source>
        <translation>所有已审定的稿件（加 --draft：本编辑部的所有稿件）</translation>
    </message>
    <message>
        <source>The folder to write to; made when missing</source>
        <translation>写入的文件夹；没有则新建</translation>
    </message>
    <message>
        <source>page (the default) or fragment</source>
        <translation>page（默认）或 fragment</translation>
    </message>
    <message>
        <source>A draft, marked 未审定, without credits</source>
        <translation>草稿页，标明“未审定”，不带署名</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>用法：%1</translation>
    </message>
    <message>
        <source>exported</source>
        <translation>已导出</translation>
    </message>
    <message>
        <source>Takes files in as drafts, or into the archive as published elsewhere; prints one id a line</source>
        <translation>把文件收为草稿，或作为已在别处发布的稿件收入存档；每行打印一个 ID</translation>
    </message>
    <message>
        <source>The channel, whatever the file says</source>
        <translation>指定频道，不论文件中怎么写</translation>
    </message>
    <message>
        <source>The source, whatever the file says</source>
        <translation>指定来源，不论文件中怎么写</translation>
    </message>
    <message>
        <source>Into the archive, as published elsewhere</source>
        <translation>作为已在别处发布的稿件收入存档</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>已收稿</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s), sounds and films in the folders are no stories and were left alone</source>
        <translation>
            <numerusform>文件夹中有 %n 个图片、音频或视频文件不是稿件，已略过</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no story in what was given; name files, or folders that hold some</source>
        <translation>其中没有稿件；请给出稿件文件，或装有稿件的文件夹</translation>
    </message>
    <message>
        <source>The sample newsroom is made as it is: give --demo alone</source>
        <translation>示例编辑部内容固定：请单独使用 --demo</translation>
    </message>
    <message>
        <source>Makes a newsroom, its key held by its first person; or the sample one</source>
        <translation>新建编辑部，密钥由第一位人员持有；或新建示例编辑部</translation>
    </message>
    <message>
        <source>The first person, who holds the newsroom&apos;s key</source>
        <translation>第一位人员，持有编辑部密钥</translation>
    </message>
    <message>
        <source>A role that this person has in the chain</source>
        <translation>此人在审签流程中的角色</translation>
    </message>
    <message>
        <source>The site&apos;s name, as the masthead shows it</source>
        <translation>站点名称，显示在报头</translation>
    </message>
    <message>
        <source>The line below it</source>
        <translation>报头下方的一行字</translation>
    </message>
    <message>
        <source>The address that pages are published under</source>
        <translation>页面发布的网址</translation>
    </message>
    <message>
        <source>A file whose first line is the person&apos;s new passphrase</source>
        <translation>口令文件，首行为此人的新口令</translation>
    </message>
    <message>
        <source>Make the sample newsroom; every passphrase in it is: demo</source>
        <translation>新建示例编辑部；其中所有口令都是：demo</translation>
    </message>
    <message>
        <source>Say who holds the newsroom&apos;s key: init --admin NAME, or init --demo for the sample newsroom</source>
        <translation>请写明谁持有编辑部密钥：init --admin NAME；示例编辑部用 init --demo</translation>
    </message>
    <message>
        <source>New passphrase for %1: </source>
        <translation>%1的新口令：</translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>密钥指纹 %1</translation>
    </message>
    <message>
        <source>A role needs a name: --role R</source>
        <translation>角色要有名称：--role R</translation>
    </message>
    <message>
        <source>Lists the stories: id, state, title</source>
        <translation>列出稿件：ID、状态、标题</translation>
    </message>
    <message>
        <source>Only: draft, in-review, returned, signed, published, released, rejected, retracted, elsewhere</source>
        <translation>只列出：draft、in-review、returned、signed、published、released、rejected、retracted、elsewhere</translation>
    </message>
    <message>
        <source>There is no state %1; there are: %2</source>
        <translation>没有状态 %1；可用的有：%2</translation>
    </message>
    <message>
        <source>%1 is no date; write it as 2026-11-23, or leave it empty</source>
        <translation>%1 不是日期；请写成 2026-11-23 这样，或留空</translation>
    </message>
    <message>
        <source>%1 is no http or https address</source>
        <translation>%1 不是 http 或 https 网址</translation>
    </message>
    <message>
        <source>%1 sets nothing; write key=value with one of: %2</source>
        <translation>%1 没有设置任何内容；请写成 key=value，可用的 key 有：%2</translation>
    </message>
    <message>
        <source>Fills in a story&apos;s fields</source>
        <translation>填写稿件信息</translation>
    </message>
    <message>
        <source>Shows a story</source>
        <translation>显示稿件</translation>
    </message>
    <message>
        <source>The article as JSON</source>
        <translation>以 JSON 显示稿件</translation>
    </message>
    <message>
        <source>Somebody is writing this story in a window since %1</source>
        <translation>有人自 %1 起正在窗口中编辑这篇稿件</translation>
    </message>
    <message>
        <source>%1 is writing this story in a window since %2</source>
        <translation>%1 自 %2 起正在窗口中编辑这篇稿件</translation>
    </message>
    <message>
        <source>%1, so nothing was set; wait until it is left, or set it all the same with %2</source>
        <translation>%1，因此未作任何更改；请等对方离开这篇稿件，或加 %2 照样更改</translation>
    </message>
    <message>
        <source>Even while somebody is writing the story in a window</source>
        <translation>即使有人正在窗口中编辑这篇稿件，也照样更改</translation>
    </message>
    <message>
        <source>%1; it was set all the same</source>
        <translation>%1；已照样更改</translation>
    </message>
    <message>
        <source>Does the slip hold? Exit code 1 and the first broken link if not</source>
        <translation>核验稿签是否有效；无效时退出码为 1，并指出第一处断裂</translation>
    </message>
    <message>
        <source>The slip holds: %1</source>
        <translation>稿签有效：%1</translation>
    </message>
    <message>
        <source>Shows the slip: every slot, every decision; exit code 1 when it is broken</source>
        <translation>显示稿签：每个签位、每条审签记录；稿签损坏时退出码为 1</translation>
    </message>
    <message>
        <source>The slip is broken, and what follows cannot be relied on: %1</source>
        <translation>稿签已损坏，以下内容不可采信：%1</translation>
    </message>
    <message>
        <source>People and their roles</source>
        <translation>人员及其角色</translation>
    </message>
    <message>
        <source>A role in the chain: 编辑, 编审, 终审, 总监制, or the newsroom&apos;s own</source>
        <translation>审签流程中的角色：编辑、编审、终审、总监制，或编辑部自设的角色</translation>
    </message>
    <message>
        <source>The administrator who adds the person</source>
        <translation>添加人员的管理员</translation>
    </message>
    <message>
        <source>A file whose first line is the administrator&apos;s passphrase</source>
        <translation>口令文件，首行为管理员的口令</translation>
    </message>
    <message>
        <source>A file whose first line is the new person&apos;s passphrase</source>
        <translation>口令文件，首行为新人员的口令</translation>
    </message>
    <message>
        <source>Say which administrator adds the person: --as ADMIN</source>
        <translation>请写明由哪位管理员添加：--as ADMIN</translation>
    </message>
    <message>
        <source>Say who joins and as what: staff add NAME --role R</source>
        <translation>请指明加入的人和角色：staff add NAME --role R</translation>
    </message>
    <message>
        <source>%1 was added by somebody else just now and keeps the passphrase that was given there; the roles were added</source>
        <translation>%1刚刚已由别人添加，沿用那边所设的口令；角色已增加</translation>
    </message>
    <message>
        <source>It was taken back; which of its pages are still out cannot be told: %1</source>
        <translation>已撤稿；查不到哪些页面还留在外面：%1</translation>
    </message>
    <message>
        <source>Its page still stands at %1; take it down there, and from the site</source>
        <translation>页面还在 %1，请在那里和网站上一并撤下</translation>
    </message>
</context>
<context>
    <name>WindowBars</name>
    <message>
        <source>Writing</source>
        <translation>写稿</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>审签流程</translation>
    </message>
</context>
<context>
    <name>WindowLayout</name>
    <message>
        <source>Desk</source>
        <translation>稿件台</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>大纲</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>稿签</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>稿件信息</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>来稿</translation>
    </message>
</context>
<context>
    <name>WindowMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>格式(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>插入(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Story</source>
        <translation>稿件(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Newsroom</source>
        <translation>编辑部(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Picture</source>
        <translation>图片(&amp;P)</translation>
    </message>
    <message>
        <source>T&amp;able</source>
        <translation>表格(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
</context>
<context>
    <name>WritingWords</name>
    <message>
        <source>Nothing can be kept aside in %1; allow writing there</source>
        <translation>无法在 %1 留存副本，请允许写入该文件夹</translation>
    </message>
    <message>
        <source>the note %1, which names the story, is damaged</source>
        <translation>记录稿件名称的文件 %1 已损坏</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1（副本）</translation>
    </message>
    <message>
        <source>A template needs a name, so that it can be found again</source>
        <translation>模板需要一个名称，以便下次查找</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <comment>title of a duplicated story</comment>
        <translation>%1（副本）</translation>
    </message>
    <message>
        <source>There is a template “%1” already; choose another name</source>
        <translation>已有名为“%1”的模板，请换个名称</translation>
    </message>
    <message>
        <source>There is a template “%1” by now; save yours once more to replace it, or choose another name</source>
        <translation>现在已有名为“%1”的模板；如要替换，请再保存一次，否则请另取名称</translation>
    </message>
</context>
<context>
    <name>gaoqian::ActionSearch</name>
    <message>
        <source>All actions</source>
        <translation>全部操作</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>想做什么？</translation>
    </message>
    <message>
        <source>Search the actions</source>
        <translation>搜索操作</translation>
    </message>
    <message>
        <source>Actions found</source>
        <translation>找到的操作</translation>
    </message>
</context>
<context>
    <name>gaoqian::AutocorrectActions</name>
    <message>
        <source>Type &amp;quotation marks as pairs “ ”</source>
        <translation>自动成对输入引号“ ”(&amp;Q)</translation>
    </message>
    <message>
        <source>Make a &amp;dash —— of --</source>
        <translation>把 -- 变为破折号 ——(&amp;D)</translation>
    </message>
    <message>
        <source>Make an &amp;ellipsis …… of ...</source>
        <translation>把 ... 变为省略号 ……(&amp;E)</translation>
    </message>
</context>
<context>
    <name>gaoqian::BodyIntake</name>
    <message>
        <source>The story cannot be changed any more, so nothing was put in</source>
        <translation>稿件已不能改动，未插入任何内容</translation>
    </message>
    <message>
        <source>What was pasted was not put in: another story was opened meanwhile. Paste it anew.</source>
        <translation>粘贴的内容没有放进来：其间打开了另一篇稿件。请重新粘贴。</translation>
    </message>
    <message>
        <source>“%1” was not put in: another story was opened meanwhile. Insert it anew</source>
        <translation>未能插入“%1”：其间打开了另一篇稿件，请重新插入</translation>
    </message>
    <message>
        <source>Nothing was pasted: %1</source>
        <translation>未能粘贴：%1</translation>
    </message>
    <message>
        <source>Pasted as plain text: %1</source>
        <translation>已按纯文本粘贴：%1</translation>
    </message>
    <message>
        <source>“%1” was not put in: %2</source>
        <translation>未能插入“%1”：%2</translation>
    </message>
    <message>
        <source>The figure that was to be replaced is gone; insert the picture anew</source>
        <translation>要更换的图片已不在，请重新插入</translation>
    </message>
    <message>
        <source>The place of the fetched picture is gone; insert the picture anew</source>
        <translation>下载的图片已找不到原来的位置，请重新插入</translation>
    </message>
</context>
<context>
    <name>gaoqian::BusyNotice</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>gaoqian::ChainList</name>
    <message>
        <source>Signatures</source>
        <translation>签字</translation>
    </message>
</context>
<context>
    <name>gaoqian::ChangedElsewhere</name>
    <message>
        <source>What is different?</source>
        <translation>有何不同？</translation>
    </message>
    <message>
        <source>Changed elsewhere</source>
        <translation>别处的改动</translation>
    </message>
    <message>
        <source>Another program changed this story at %1.</source>
        <translation>另一个程序于 %1 改动了这篇稿件。</translation>
    </message>
    <message>
        <source>You changed this story in another window at %1.</source>
        <translation>您于 %1 在另一个窗口改动了这篇稿件。</translation>
    </message>
    <message>
        <source>%1 changed this story at %2.</source>
        <translation>%1 于 %2 改动了这篇稿件。</translation>
    </message>
    <message>
        <source>What stood here before is kept as version %1.</source>
        <translation>改动前的内容已存为版本 %1。</translation>
    </message>
    <message>
        <source>What stood here before could not be kept: %1</source>
        <translation>改动前的内容未能保存：%1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
</context>
<context>
    <name>gaoqian::ChannelField</name>
    <message>
        <source>Channels</source>
        <translation>频道</translation>
    </message>
    <message>
        <source>No channel; type to find one</source>
        <translation>未选频道，输入文字可查找</translation>
    </message>
    <message>
        <source>No channel</source>
        <translation>不选频道</translation>
    </message>
    <message>
        <source>Add the channel “%1”</source>
        <translation>新增频道“%1”</translation>
    </message>
</context>
<context>
    <name>gaoqian::ChoiceLine</name>
    <message>
        <source>Used before</source>
        <translation>以前用过</translation>
    </message>
</context>
<context>
    <name>gaoqian::CollectedDialog</name>
    <message>
        <source>Collected pages</source>
        <translation>收集网页</translation>
    </message>
    <message>
        <source>This was found in %1. Is it right?</source>
        <translation>从 %1 中识别出以下内容，请核对。</translation>
    </message>
    <message numerus="yes">
        <source>This was found in %n page(s). Is it right?</source>
        <translation>
            <numerusform>从 %n 个网页中识别出以下内容，请核对。</numerusform>
        </translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>识别结果</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>收入</translation>
    </message>
    <message numerus="yes">
        <source>Take %n page(s) in</source>
        <translation>
            <numerusform>收入 %n 篇</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gaoqian::CollectedForm</name>
    <message>
        <source>from the page</source>
        <translation>来自网页</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未识别到</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已修改</translation>
    </message>
    <message>
        <source>T&amp;itle</source>
        <translation>主题(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>来源(&amp;S)</translation>
    </message>
    <message>
        <source>A&amp;uthors</source>
        <translation>作者(&amp;U)</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>C&amp;redits of the page</source>
        <translation>原文署名(&amp;R)</translation>
    </message>
    <message>
        <source>Day of publication</source>
        <translation>发布日期</translation>
    </message>
    <message>
        <source>Time of publication</source>
        <translation>发布时间</translation>
    </message>
    <message>
        <source>hh:mm</source>
        <translation>时:分</translation>
    </message>
    <message>
        <source>&amp;Published</source>
        <translation>发布时间(&amp;P)</translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation>网址(&amp;D)</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>C&amp;hannel</source>
        <translation>频道(&amp;H)</translation>
    </message>
    <message>
        <source>Beginning of the text</source>
        <translation>正文开头</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
</context>
<context>
    <name>gaoqian::CollectedModel</name>
    <message>
        <source>(no title found)</source>
        <translation>（未识别到主题）</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>gaoqian::ColourMenu</name>
    <message>
        <source>Emphasis colour</source>
        <translation>强调色</translation>
    </message>
    <message>
        <source>The text&apos;s own</source>
        <translation>正文本色</translation>
    </message>
</context>
<context>
    <name>gaoqian::CompareBrowser</name>
    <message>
        <source>What changed</source>
        <translation>改动</translation>
    </message>
</context>
<context>
    <name>gaoqian::CompareView</name>
    <message>
        <source>What changed, in numbers</source>
        <translation>改动统计</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>上一处改动</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>下一处改动</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a command and its keys</comment>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n 处改动</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>changes</comment>
        <translation>第 %1 处，共 %2 处</translation>
    </message>
</context>
<context>
    <name>gaoqian::CompletenessController</name>
    <message>
        <source>Needed before the story goes up</source>
        <translation>送审前必填</translation>
    </message>
    <message>
        <source>Go to: %1</source>
        <translation>转到：%1</translation>
    </message>
    <message>
        <source>The story cannot go up yet: %1</source>
        <translation>稿件还不能送审：%1</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between what is missing</comment>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>gaoqian::CoverField</name>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>No cover</source>
        <translation>无封面图</translation>
    </message>
    <message>
        <source>A picture that the story does not show</source>
        <translation>稿件中未用的图片</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>图片 %1</translation>
    </message>
    <message>
        <source>Back to the middle</source>
        <translation>恢复居中</translation>
    </message>
    <message>
        <source>What is shown of the cover at %1</source>
        <translation>封面在 %1 时显示的部分</translation>
    </message>
    <message>
        <source>What is shown of the cover at %1; click to change it</source>
        <translation>封面在 %1 时显示的部分，单击可调整</translation>
    </message>
    <message>
        <source>Frame at %1</source>
        <translation>裁切框 %1</translation>
    </message>
</context>
<context>
    <name>gaoqian::CropView</name>
    <message>
        <source>Frame</source>
        <translation>裁切框</translation>
    </message>
    <message>
        <source>Drag the frame or its corners; by keyboard: arrows move it, with Shift further, + and − resize it</source>
        <translation>拖动裁切框或四角；键盘：方向键移动，按住 Shift 移得更远，+ 和 − 缩放</translation>
    </message>
    <message>
        <source>%1 % from the left, %2 % from the top, %3 % wide</source>
        <translation>距左 %1%，距上 %2%，宽 %3%</translation>
    </message>
</context>
<context>
    <name>gaoqian::DateField</name>
    <message>
        <source>No date</source>
        <translation>无日期</translation>
    </message>
    <message>
        <source>Type 1123, 11-23 or 2026-11-23; Up and Down change the day, Alt+Down opens the calendar</source>
        <translation>可输入 1123、11-23 或 2026-11-23；上下键改日期，Alt+↓ 打开日历</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Not a date; write it as 2026-11-23</source>
        <translation>不是日期，请写成 2026-11-23 的样子</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
</context>
<context>
    <name>gaoqian::DecisionModel</name>
    <message>
        <source>content %1</source>
        <translation>内容 %1</translation>
    </message>
    <message>
        <source>as %1 · content %2</source>
        <translation>%1 · 内容 %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>who, then what was done</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Somebody who is not on the staff</source>
        <translation>不在人员名单中的人</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>act, time</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>act, time, opinion</comment>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>Content %1…</source>
        <translation>内容 %1…</translation>
    </message>
</context>
<context>
    <name>gaoqian::EditLockController</name>
    <message>
        <source>%1 took this story over at %2. What you wrote until then is kept.</source>
        <translation>%1 已于 %2 接手编辑这篇稿件，您在此之前写的内容已保存。</translation>
    </message>
    <message>
        <source>%1 is writing this story since %2.</source>
        <translation>%1 自 %2 起正在编辑这篇稿件。</translation>
    </message>
    <message>
        <source>Write here instead…</source>
        <translation>改由我来编辑…</translation>
    </message>
    <message>
        <source>Write here instead</source>
        <translation>改由我来编辑</translation>
    </message>
    <message>
        <source>%1 is writing this story in another window. Their window becomes read-only; what they have not saved yet stays there.</source>
        <translation>%1 正在另一个窗口编辑这篇稿件。接手后对方的窗口变为只读，未保存的内容仍留在那里。</translation>
    </message>
    <message>
        <source>Write here</source>
        <translation>由我编辑</translation>
    </message>
    <message>
        <source>Leave it to them</source>
        <translation>让对方继续</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>有人</translation>
    </message>
    <message>
        <source>You are writing this story in another window. That one becomes read-only; what is not saved yet stays there.</source>
        <translation>您正在另一个窗口编辑这篇稿件。改在这里编辑后，那个窗口变为只读，未保存的内容仍留在那里。</translation>
    </message>
    <message>
        <source>You took this story over in another window at %1. What you wrote here until then is kept.</source>
        <translation>您已于 %1 在另一个窗口接手编辑这篇稿件，此前在这里写的内容已保存。</translation>
    </message>
    <message>
        <source>You are writing this story in another window since %1.</source>
        <translation>您自 %1 起正在另一个窗口编辑这篇稿件。</translation>
    </message>
</context>
<context>
    <name>gaoqian::EditorActions</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Bold</source>
        <translation>粗体(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Italic</source>
        <translation>斜体(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Underline</source>
        <translation>下划线(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Strike through</source>
        <translation>删除线(&amp;S)</translation>
    </message>
    <message>
        <source>Su&amp;perscript</source>
        <translation>上标(&amp;P)</translation>
    </message>
    <message>
        <source>Su&amp;bscript</source>
        <translation>下标(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Clear formatting</source>
        <translation>清除格式(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>正文(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Lead</source>
        <translation>导语(&amp;L)</translation>
    </message>
    <message>
        <source>Section &amp;heading</source>
        <translation>小标题(&amp;H)</translation>
    </message>
    <message>
        <source>S&amp;ubheading</source>
        <translation>二级小标题(&amp;U)</translation>
    </message>
    <message>
        <source>S&amp;mall heading</source>
        <translation>三级小标题(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Bulleted list</source>
        <translation>项目符号列表(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Numbered list</source>
        <translation>编号列表(&amp;N)</translation>
    </message>
    <message>
        <source>List item one level &amp;deeper</source>
        <translation>列表项降一级(&amp;D)</translation>
    </message>
    <message>
        <source>List item one level h&amp;igher</source>
        <translation>列表项升一级(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Quote</source>
        <translation>引文(&amp;Q)</translation>
    </message>
    <message>
        <source>Align &amp;left</source>
        <translation>左对齐(&amp;L)</translation>
    </message>
    <message>
        <source>C&amp;entre</source>
        <translation>居中(&amp;E)</translation>
    </message>
    <message>
        <source>Align &amp;right</source>
        <translation>右对齐(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Justify</source>
        <translation>两端对齐(&amp;J)</translation>
    </message>
    <message>
        <source>Section &amp;label…</source>
        <translation>小标题序号(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Number sections</source>
        <translation>小标题自动编号(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Remove section numbers</source>
        <translation>去掉小标题序号(&amp;R)</translation>
    </message>
    <message>
        <source>Lin&amp;k…</source>
        <translation>链接(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Remove link</source>
        <translation>取消链接(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Picture…</source>
        <translation>图片(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Table…</source>
        <translation>表格(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Divider</source>
        <translation>分隔线(&amp;D)</translation>
    </message>
    <message>
        <source>Paste as plain te&amp;xt</source>
        <translation>粘贴为纯文本(&amp;X)</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>样式</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>导语</translation>
    </message>
    <message>
        <source>Section heading</source>
        <translation>小标题</translation>
    </message>
    <message>
        <source>Subheading</source>
        <translation>二级小标题</translation>
    </message>
    <message>
        <source>Small heading</source>
        <translation>三级小标题</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>引文</translation>
    </message>
    <message>
        <source>&amp;Run-in lead</source>
        <translation>段首提示语(&amp;R)</translation>
    </message>
    <message>
        <source>No opening phrase here: it ends with punctuation within the first %1 characters, or select it</source>
        <translation>没有找到段首提示语：它应在前 %1 个字内以标点结束，也可以先选中它</translation>
    </message>
    <message>
        <source>Format &amp;painter</source>
        <translation>格式刷(&amp;P)</translation>
    </message>
    <message>
        <source>%1: select the text that is to look the same; twice for several places</source>
        <translation>%1：选中要套用格式的文字，双击可连续套用</translation>
    </message>
    <message>
        <source>Copy link &amp;address</source>
        <translation>复制链接地址(&amp;A)</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>已复制：%1</translation>
    </message>
</context>
<context>
    <name>gaoqian::FigureActions</name>
    <message>
        <source>&amp;Alt text…</source>
        <translation>替代文字(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Width…</source>
        <translation>宽度(&amp;W)…</translation>
    </message>
    <message>
        <source>Wi&amp;der</source>
        <translation>放宽(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Narrower</source>
        <translation>缩窄(&amp;N)</translation>
    </message>
    <message>
        <source>Picture’s &amp;own size</source>
        <translation>图片原始大小(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Replace it…</source>
        <translation>更换图片(&amp;R)…</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <translation>下移(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Delete it</source>
        <translation>删除图片(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Fetch it</source>
        <translation>下载图片(&amp;F)</translation>
    </message>
    <message>
        <source>Fetch a&amp;ll pictures on the net</source>
        <translation>下载全部网络图片(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Choose a file…</source>
        <translation>选择文件(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Drop it</source>
        <translation>不要这张图(&amp;D)</translation>
    </message>
</context>
<context>
    <name>gaoqian::FigureController</name>
    <message>
        <source>Every picture of the story is here; there is none to fetch</source>
        <translation>稿件的图片都已齐全，没有要下载的</translation>
    </message>
    <message>
        <source>The picture at %1 was not fetched: %2</source>
        <translation>%1 处的图片未能下载：%2</translation>
    </message>
    <message numerus="yes">
        <source>Fetching %n picture(s)…</source>
        <translation>
            <numerusform>正在下载 %n 张图片…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gaoqian::FigureHandles</name>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>gaoqian::FigureStrip</name>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>own size</source>
        <translation>原始大小</translation>
    </message>
    <message>
        <source> %</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Width in percent of the column</source>
        <translation>占栏宽的百分比</translation>
    </message>
    <message>
        <source>Width in percent of the column; 0 for the picture’s own size</source>
        <translation>占栏宽的百分比，0 表示原始大小</translation>
    </message>
    <message>
        <source>Alt text</source>
        <translation>替代文字</translation>
    </message>
    <message>
        <source>Alt text: what is told to a reader who cannot see the picture</source>
        <translation>替代文字：读给看不到图片的读者</translation>
    </message>
    <message>
        <source>Alt text is missing: what does the picture show?</source>
        <translation>缺替代文字：图片上是什么？</translation>
    </message>
</context>
<context>
    <name>gaoqian::FindBar</name>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一个(&amp;N)</translation>
    </message>
    <message>
        <source>The next match (Enter)</source>
        <translation>下一处（Enter）</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation>上一个(&amp;P)</translation>
    </message>
    <message>
        <source>The match before (Shift+Enter)</source>
        <translation>上一处（Shift+Enter）</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>替换(&amp;R)</translation>
    </message>
    <message>
        <source>Replace this match and go to the next</source>
        <translation>替换这一处并转到下一处</translation>
    </message>
    <message>
        <source>Replace &amp;all</source>
        <translation>全部替换(&amp;A)</translation>
    </message>
    <message>
        <source>Replace every match, as one step that can be undone</source>
        <translation>替换所有找到的地方，可一步撤销</translation>
    </message>
    <message>
        <source>Match &amp;case</source>
        <translation>区分大小写(&amp;C)</translation>
    </message>
    <message>
        <source>A and a are not the same</source>
        <translation>A 与 a 视为不同</translation>
    </message>
    <message>
        <source>&amp;Whole words</source>
        <translation>全字匹配(&amp;W)</translation>
    </message>
    <message>
        <source>Do not find “art” in “article”; Chinese is not affected</source>
        <translation>查找 art 时不匹配 article，对汉字无影响</translation>
    </message>
    <message>
        <source>Any wi&amp;dth</source>
        <translation>不分全半角(&amp;D)</translation>
    </message>
    <message>
        <source>Full-width and half-width letters, digits and punctuation are the same</source>
        <translation>全角与半角的字母、数字、标点视为相同</translation>
    </message>
    <message>
        <source>Regular e&amp;xpression</source>
        <translation>正则表达式(&amp;X)</translation>
    </message>
    <message>
        <source>The pattern is a regular expression; $1 in the replacement is its first group</source>
        <translation>按正则表达式查找，替换内容里的 $1 代表第一组</translation>
    </message>
    <message>
        <source>In &amp;selection</source>
        <translation>仅在选区(&amp;S)</translation>
    </message>
    <message>
        <source>Search only what is selected now</source>
        <translation>只在当前选中的文字里查找</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>查找和替换</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>查找(&amp;F)…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>查找下一个(&amp;N)</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>查找上一个(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Replace…</source>
        <translation>替换(&amp;R)…</translation>
    </message>
    <message>
        <source>F&amp;ind</source>
        <translation>查找(&amp;I)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Replace wi&amp;th</source>
        <translation>替换为(&amp;T)</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>%L1 found</source>
        <translation>找到 %L1 处</translation>
    </message>
    <message>
        <source>%L1 / %L2</source>
        <translation>%L1 / %L2</translation>
    </message>
</context>
<context>
    <name>gaoqian::FindInStory</name>
    <message>
        <source>Stopped after %L1: this takes too long</source>
        <translation>找到 %L1 处后停止：用时过长</translation>
    </message>
    <message>
        <source>This expression is too hard for the text; make it simpler</source>
        <translation>这个表达式对本文过于复杂，请写得简单些</translation>
    </message>
    <message>
        <source>Past the end: on from the top</source>
        <translation>已到文末，从头继续</translation>
    </message>
    <message>
        <source>Past the top: on from the end</source>
        <translation>已到开头，从文末继续</translation>
    </message>
    <message>
        <source>On in: %1</source>
        <translation>转到：%1</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>全部替换</translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>已替换 %n 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gaoqian::FirstLineIndent</name>
    <message>
        <source>Show first lines &amp;indented</source>
        <translation>显示首行缩进(&amp;I)</translation>
    </message>
    <message>
        <source>For writing only; a story being edited changes when it is opened next</source>
        <translation>只影响写稿界面，正在编辑的稿件下次打开时生效</translation>
    </message>
    <message>
        <source>The story shows it when it is opened next</source>
        <translation>这篇稿件下次打开时生效</translation>
    </message>
</context>
<context>
    <name>gaoqian::GuardedView</name>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
</context>
<context>
    <name>gaoqian::HeadlineEdit</name>
    <message>
        <source>Kicker</source>
        <translation>引题</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>副题</translation>
    </message>
    <message>
        <source>WeChat takes %1 characters; this title has %2.</source>
        <translation>微信标题上限 %1 字，本题 %2 字。</translation>
    </message>
    <message>
        <source>Characters of the title, of those that WeChat takes</source>
        <translation>标题字数/微信上限</translation>
    </message>
</context>
<context>
    <name>gaoqian::ImportController</name>
    <message>
        <source>Files to take in</source>
        <translation>选择来稿文件</translation>
    </message>
    <message>
        <source>Stories (%1);;All files (*)</source>
        <translation>稿件 (%1);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Folder to take in</source>
        <translation>选择来稿文件夹</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>收稿</translation>
    </message>
    <message>
        <source>Files are being taken in already. Wait until they are done, or stop them first.</source>
        <translation>正在收稿。请等它完成，或先停止。</translation>
    </message>
    <message>
        <source>There is no story in what was given. Choose files, or folders that hold some.</source>
        <translation>其中没有稿件。请选择稿件文件，或装有稿件的文件夹。</translation>
    </message>
    <message>
        <source>Taking in %1 of %2: %3</source>
        <translation>正在收稿（第 %1 件，共 %2 件）：%3</translation>
    </message>
    <message>
        <source>%1 was not taken in: %2</source>
        <translation>未收 %1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n story(s) taken in</source>
        <translation>
            <numerusform>收入 %n 篇稿件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n file(s) not</source>
        <translation>
            <numerusform>%1，%n 个文件未收</numerusform>
        </translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>查看…</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1；%2</translation>
    </message>
</context>
<context>
    <name>gaoqian::ImportDialog</name>
    <message>
        <source>Channels</source>
        <translation>频道</translation>
    </message>
    <message>
        <source>As &amp;drafts, to be edited and signed</source>
        <translation>作为草稿，待编辑和签字(&amp;D)</translation>
    </message>
    <message>
        <source>Into the &amp;archive, as published elsewhere</source>
        <translation>归档，作为已在别处发布的稿件(&amp;A)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>收稿</translation>
    </message>
    <message>
        <source>Take in %1</source>
        <translation>收稿：%1</translation>
    </message>
    <message numerus="yes">
        <source>Take in %n file(s)</source>
        <translation>
            <numerusform>收稿：%n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>As the file says</source>
        <translation>以文件所载为准</translation>
    </message>
    <message>
        <source>&amp;Channel</source>
        <translation>频道(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>来源(&amp;S)</translation>
    </message>
    <message>
        <source>Convert old &amp;Word, WPS, RTF and ODT files with LibreOffice</source>
        <translation>用 LibreOffice 转换旧版 Word、WPS、RTF、ODT 文件(&amp;W)</translation>
    </message>
    <message>
        <source>Old Word, WPS, RTF and ODT files will be refused: LibreOffice, which could convert them, is not installed.</source>
        <translation>旧版 Word、WPS、RTF、ODT 文件将不予收入：没有安装可转换它们的 LibreOffice。</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s), sounds and films of the folders are left alone.</source>
        <translation>
            <numerusform>文件夹中的 %n 个图片、音频或视频文件将略过。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gaoqian::InlineObjects</name>
    <message>
        <source>This picture is missing</source>
        <translation>图片缺失</translation>
    </message>
    <message>
        <source>A picture on the net, not fetched</source>
        <translation>网络图片，未下载</translation>
    </message>
    <message>
        <source>Click here to fetch it, to choose a file or to drop it</source>
        <translation>单击可下载、选择文件或不要这张图</translation>
    </message>
</context>
<context>
    <name>gaoqian::InsertFiles</name>
    <message>
        <source>Insert pictures</source>
        <translation>插入图片</translation>
    </message>
    <message>
        <source>Replace the picture</source>
        <translation>更换图片</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.gif *.webp *.bmp)</source>
        <translation>图片 (*.png *.jpg *.jpeg *.gif *.webp *.bmp)</translation>
    </message>
</context>
<context>
    <name>gaoqian::IntakeNotices</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>……另有 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>查看…</translation>
    </message>
    <message numerus="yes">
        <source>Taking %n piece(s) in. They come to where they were put; write on meanwhile.</source>
        <translation>
            <numerusform>正在收入 %n 项，收好后放到原处；您可以接着写。</numerusform>
        </translation>
    </message>
    <message>
        <source>Old Word, WPS, RTF and ODT files are put in when LibreOffice has converted them: %1</source>
        <translation>旧版 Word、WPS、RTF、ODT 文件须先由 LibreOffice 转换，才能放入正文：%1</translation>
    </message>
    <message>
        <source>Convert with LibreOffice</source>
        <translation>用 LibreOffice 转换</translation>
    </message>
</context>
<context>
    <name>gaoqian::IntakeReportController</name>
    <message>
        <source>Show…</source>
        <translation>查看…</translation>
    </message>
    <message>
        <source>Put the author into the form</source>
        <translation>将作者填入表单</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>处理完毕</translation>
    </message>
    <message>
        <source>Authors of the file</source>
        <translation>文件署名作者</translation>
    </message>
    <message>
        <source>The story cannot be changed now</source>
        <translation>稿件现在不能修改</translation>
    </message>
    <message>
        <source>The authors stand in the details</source>
        <translation>作者已填入稿件信息</translation>
    </message>
    <message>
        <source>What this is about does not stand in the text any more</source>
        <translation>这条提示所指的内容已不在正文里</translation>
    </message>
    <message>
        <source>Somebody else is writing this story; what came along with it is theirs to put aside</source>
        <translation>别人正在编辑本稿，来稿提示由对方处理</translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) came along</source>
        <translation>
            <numerusform>附有 %n 条批注</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>, and more</source>
        <translation>，等等</translation>
    </message>
    <message>
        <source>%1 was put in; nothing was changed</source>
        <translation>%1 已放入正文，未作改动</translation>
    </message>
    <message>
        <source>%1 was put in: %2</source>
        <translation>%1 已放入正文：%2</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>……另有 %n 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What was pasted or dropped into this story left %n remark(s)</source>
        <translation>
            <numerusform>粘贴或拖入本稿的内容有 %n 条提示</numerusform>
        </translation>
    </message>
    <message>
        <source>This story came in from %1, which names as author: %2</source>
        <translation>本稿来自 %1，文件署名：%2</translation>
    </message>
    <message numerus="yes">
        <source>This story came in from %1: %n remark(s)</source>
        <translation>
            <numerusform>本稿来自 %1：有 %n 条提示</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1；%2</translation>
    </message>
</context>
<context>
    <name>gaoqian::IntakeReportModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>The file names as author: %1</source>
        <translation>文件署名：%1</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>原样收入，未作改动</translation>
    </message>
    <message>
        <source>Taken in as “%1”</source>
        <translation>已收为《%1》</translation>
    </message>
    <message>
        <source>Not taken in: %1</source>
        <translation>未收：%1</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>未署名者</translation>
    </message>
    <message>
        <source>Remark by %1</source>
        <translation>%1 的批注</translation>
    </message>
    <message>
        <source>Remark by %1, %2</source>
        <translation>%1 的批注，%2</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Often whose computer it was</source>
        <translation>可能只是电脑主人的名字，请核实</translation>
    </message>
</context>
<context>
    <name>gaoqian::IntakeReportPanel</name>
    <message>
        <source>Nothing came in. What is changed in files and pastes from elsewhere is told here.</source>
        <translation>暂无来稿。外来文件和粘贴内容中改动了什么，会在这里列出。</translation>
    </message>
    <message>
        <source>What came in</source>
        <translation>来稿</translation>
    </message>
    <message>
        <source>&amp;Go there</source>
        <translation>转到原处(&amp;G)</translation>
    </message>
    <message>
        <source>To the place in the text; again for the next one (Enter)</source>
        <translation>转到正文中的位置；再按一次到下一处（Enter）</translation>
    </message>
    <message>
        <source>The authors whom the file names, into the details of the story</source>
        <translation>将文件署名的作者填入稿件信息</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>The report as text (Ctrl+C)</source>
        <translation>将收稿报告复制为文字（Ctrl+C）</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>处理完毕(&amp;D)</translation>
    </message>
    <message>
        <source>Takes it off the list for good (Delete)</source>
        <translation>从列表中移除，不再提示（Delete）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>&amp;Put into the form</source>
        <translation>填入表单(&amp;P)</translation>
    </message>
</context>
<context>
    <name>gaoqian::Launcher</name>
    <message>
        <source>Newsrooms (*.gaoqian-newsroom);;All files (*)</source>
        <translation>编辑部文件 (*.gaoqian-newsroom);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Newsroom</source>
        <translation>编辑部</translation>
    </message>
    <message>
        <source>Open a newsroom</source>
        <translation>打开编辑部</translation>
    </message>
    <message>
        <source>The newsroom is being made…</source>
        <translation>正在新建编辑部……</translation>
    </message>
    <message>
        <source>The sample newsroom is being made…</source>
        <translation>正在生成示例编辑部……</translation>
    </message>
    <message>
        <source>%1 is being opened…</source>
        <translation>正在打开 %1……</translation>
    </message>
</context>
<context>
    <name>gaoqian::Leaving</name>
    <message>
        <source>The last change could not be saved: %1. It is kept aside on this computer, and offered when you come back.</source>
        <translation>最后的改动无法保存：%1。已留存在本机，下次打开时会提示恢复。</translation>
    </message>
    <message>
        <source>The last change could not be saved: %1. Save the text elsewhere, or copy it, before you leave.</source>
        <translation>最后的改动无法保存：%1。离开前请把文字另存到别处，或复制出来。</translation>
    </message>
    <message>
        <source>Saving… Another program has the newsroom just now. What you wrote is kept on this computer and comes when you start again. The window closes by itself as soon as all is saved.</source>
        <translation>正在保存……编辑部正被另一个程序占用。您写的内容已留存在本机，下次打开时会提示恢复。全部存好后窗口会自动关闭。</translation>
    </message>
    <message>
        <source>Saving… Another program has the newsroom just now, and what you wrote is in this window alone. The window closes by itself as soon as all is saved.</source>
        <translation>正在保存……编辑部正被另一个程序占用，您写的内容目前只在这个窗口里。全部存好后窗口会自动关闭。</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>尚未存好</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Leave and lose the change</source>
        <translation>离开并放弃改动</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>留下</translation>
    </message>
</context>
<context>
    <name>gaoqian::LinkDialog</name>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>&amp;Text:</source>
        <translation>文字(&amp;T)：</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>网址(&amp;A)：</translation>
    </message>
    <message>
        <source>An address begins with http://, https:// or mailto:</source>
        <translation>网址须以 http://、https:// 或 mailto: 开头</translation>
    </message>
    <message>
        <source>Leads to %1</source>
        <translation>将链接到 %1</translation>
    </message>
</context>
<context>
    <name>gaoqian::MainWindow</name>
    <message>
        <source>About Gaoqian</source>
        <translation>关于稿签</translation>
    </message>
    <message>
        <source>Gaoqian %1. The page names nobody who did not sign exactly what it shows.</source>
        <translation>稿签 %1。凡在页面上署名的，都对页面所示内容签过字，一字不差。</translation>
    </message>
</context>
<context>
    <name>gaoqian::MetadataForm</name>
    <message>
        <source>Form</source>
        <translation>稿件信息</translation>
    </message>
    <message>
        <source>&amp;Channel</source>
        <translation>频道(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>日期(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>来源(&amp;S)</translation>
    </message>
    <message>
        <source>Source add&amp;ress</source>
        <translation>来源网址(&amp;R)</translation>
    </message>
    <message>
        <source>Co&amp;llector</source>
        <translation>收集编辑(&amp;L)</translation>
    </message>
    <message>
        <source>Names, each closed with Enter</source>
        <translation>输入姓名，按回车确认</translation>
    </message>
    <message>
        <source>&amp;Authors</source>
        <translation>作者(&amp;A)</translation>
    </message>
    <message>
        <source>Words, each closed with Enter</source>
        <translation>输入关键词，按回车确认</translation>
    </message>
    <message>
        <source>&amp;Keywords</source>
        <translation>关键词(&amp;K)</translation>
    </message>
    <message>
        <source>Su&amp;mmary</source>
        <translation>摘要(&amp;M)</translation>
    </message>
    <message>
        <source>Co&amp;ver</source>
        <translation>封面图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Origin credits</source>
        <translation>原文署名(&amp;O)</translation>
    </message>
</context>
<context>
    <name>gaoqian::NewsroomController</name>
    <message>
        <source>Site</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>人员</translation>
    </message>
</context>
<context>
    <name>gaoqian::NewsroomDialog</name>
    <message>
        <source>New newsroom</source>
        <translation>新建编辑部</translation>
    </message>
    <message>
        <source>As the masthead shows it</source>
        <translation>显示在页面报头上的名称</translation>
    </message>
    <message>
        <source>The line below it; may be empty</source>
        <translation>报头下方的一行字，可留空</translation>
    </message>
    <message>
        <source>Make the newsroom</source>
        <translation>创建编辑部</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>You will hold the newsroom&apos;s key: only you can add people. Choose a passphrase that you will not forget; nobody can recover it.</source>
        <translation>编辑部密钥由您保管：只有您能添加人员。请设一个自己不会忘记的口令，忘记后谁也无法找回。</translation>
    </message>
    <message>
        <source>&amp;Site name</source>
        <translation>站点名称(&amp;S)</translation>
    </message>
    <message>
        <source>S&amp;logan</source>
        <translation>宣传语(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>您的姓名(&amp;N)</translation>
    </message>
    <message>
        <source>Your roles</source>
        <translation>您的角色</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>口令(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Once more</source>
        <translation>再输一遍(&amp;O)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Where the newsroom&apos;s file will lie</source>
        <translation>编辑部文件的存放位置</translation>
    </message>
    <message>
        <source>Newsrooms (*.gaoqian-newsroom)</source>
        <translation>编辑部文件 (*.gaoqian-newsroom)</translation>
    </message>
    <message>
        <source>Still missing: the site&apos;s name</source>
        <translation>还缺：站点名称</translation>
    </message>
    <message>
        <source>There is a file of that name already; choose another one</source>
        <translation>已有同名文件，请换一个</translation>
    </message>
    <message>
        <source>Still missing: where the file will lie</source>
        <translation>还缺：文件的存放位置</translation>
    </message>
    <message>
        <source>Still missing: your name</source>
        <translation>还缺：您的姓名</translation>
    </message>
    <message>
        <source>Still missing: a passphrase</source>
        <translation>还缺：口令</translation>
    </message>
    <message>
        <source>The two passphrases are not the same yet</source>
        <translation>两次输入的口令还不一致</translation>
    </message>
</context>
<context>
    <name>gaoqian::NewsroomLost</name>
    <message>
        <source>%1. What you see here is from before.</source>
        <translation>%1。这里显示的是之前的内容。</translation>
    </message>
</context>
<context>
    <name>gaoqian::NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation>关闭提示</translation>
    </message>
    <message>
        <source>Close this notice (Esc)</source>
        <translation>关闭提示（Esc）</translation>
    </message>
</context>
<context>
    <name>gaoqian::OriginCreditsField</name>
    <message>
        <source>Add a credit line</source>
        <translation>添加一行署名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>职责</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Role of credit line %1</source>
        <translation>第%1行署名的职责</translation>
    </message>
    <message>
        <source>Names of credit line %1</source>
        <translation>第%1行署名的姓名</translation>
    </message>
    <message>
        <source>Remove credit line %1</source>
        <translation>移除第%1行署名</translation>
    </message>
</context>
<context>
    <name>gaoqian::OutlineModel</name>
    <message>
        <source>(heading without words)</source>
        <translation>（无文字的小标题）</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>section label and heading</comment>
        <translation>%1  %2</translation>
    </message>
</context>
<context>
    <name>gaoqian::OutlinePanel</name>
    <message>
        <source>Give a line the style “Section heading” and it stands here: a click goes there, and dragging it moves the whole section.</source>
        <translation>把一行设为“小标题”就会列在这里：单击可跳到该处，拖动可移动整节。</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>大纲</translation>
    </message>
</context>
<context>
    <name>gaoqian::PageStage</name>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>The page as readers will see it</source>
        <translation>读者将看到的页面</translation>
    </message>
</context>
<context>
    <name>gaoqian::PassphraseDialog</name>
    <message>
        <source>&amp;New passphrase:</source>
        <translation>新口令(&amp;N)：</translation>
    </message>
    <message>
        <source>&amp;Passphrase:</source>
        <translation>口令(&amp;P)：</translation>
    </message>
    <message>
        <source>&amp;Once more:</source>
        <translation>再输一遍(&amp;O)：</translation>
    </message>
    <message>
        <source>A few words that only you would put together are easy to remember and hard to guess. Nobody can restore a forgotten passphrase.</source>
        <translation>用几个只有您才会连在一起的词，好记又难猜。口令忘记后，谁也无法恢复。</translation>
    </message>
    <message>
        <source>Short: others may guess it</source>
        <translation>太短，容易被人猜中</translation>
    </message>
    <message>
        <source>Fair; a longer one is safer</source>
        <translation>尚可，再长些更稳妥</translation>
    </message>
    <message>
        <source>Good length</source>
        <translation>长度合适</translation>
    </message>
    <message>
        <source>The two do not match yet</source>
        <translation>两次输入还不一致</translation>
    </message>
    <message>
        <source>Both match. It is short: others may guess it</source>
        <translation>两次输入一致，但口令太短，容易被人猜中</translation>
    </message>
    <message>
        <source>Both match</source>
        <translation>两次输入一致</translation>
    </message>
</context>
<context>
    <name>gaoqian::Pasteboard</name>
    <message>
        <source>Paste &amp;special…</source>
        <translation>选择性粘贴(&amp;S)…</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Paste special</source>
        <translation>选择性粘贴</translation>
    </message>
    <message>
        <source>The clipboard holds this in several forms. Paste it as:</source>
        <translation>剪贴板里有多种格式，粘贴为：</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>粘贴的内容</translation>
    </message>
    <message>
        <source>Gaoqian text, with everything in it</source>
        <translation>稿签格式（保留全部内容）</translation>
    </message>
    <message>
        <source>Formatted text (HTML)</source>
        <translation>带格式文本（HTML）</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>The pasted picture</source>
        <translation>粘贴的图片</translation>
    </message>
</context>
<context>
    <name>gaoqian::PersonAtWork</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>gaoqian::PersonButton</name>
    <message>
        <source>Who is working: edits and signatures go under this name</source>
        <translation>当前使用者：修改和签字都记在此人名下</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>请选定身份</translation>
    </message>
    <message>
        <source>Nobody is working yet</source>
        <translation>尚未选定身份</translation>
    </message>
    <message>
        <source>%1 is working</source>
        <translation>当前身份：%1</translation>
    </message>
</context>
<context>
    <name>gaoqian::PictureFetcher</name>
    <message numerus="yes">
        <source>it took longer than %n second(s); try again later</source>
        <translation>
            <numerusform>超过 %n 秒没有完成，请稍后再试</numerusform>
        </translation>
    </message>
    <message>
        <source>its address is none on the web</source>
        <translation>地址不是网页地址</translation>
    </message>
    <message>
        <source>it has more than %1 MB</source>
        <translation>超过 %1 MB</translation>
    </message>
    <message>
        <source>its address leads to something that is not on the web</source>
        <translation>地址转到了网页以外的地方</translation>
    </message>
    <message>
        <source>its address leads from a safe connection to an open one</source>
        <translation>地址从安全连接转到了不安全的连接</translation>
    </message>
    <message>
        <source>its address leads in circles</source>
        <translation>地址循环跳转</translation>
    </message>
    <message>
        <source>what stands there is no picture of a known kind; save it in a browser and choose the file</source>
        <translation>那里不是可识别的图片，请在浏览器里保存后选择文件</translation>
    </message>
    <message>
        <source>there is nothing at its address any more</source>
        <translation>地址已失效</translation>
    </message>
    <message>
        <source>the site gives it to nobody from outside; save it in a browser and choose the file</source>
        <translation>网站不允许外部获取，请在浏览器里保存后选择文件</translation>
    </message>
    <message>
        <source>the site answers with error %1; try again later</source>
        <translation>网站返回错误 %1，请稍后再试</translation>
    </message>
    <message>
        <source>its site is not found; check the connection</source>
        <translation>找不到网站，请检查网络连接</translation>
    </message>
    <message>
        <source>the connection to its site is not safe (%1)</source>
        <translation>与网站的连接不安全（%1）</translation>
    </message>
    <message>
        <source>the connection to its site broke off; try again later</source>
        <translation>与网站的连接中断，请稍后再试</translation>
    </message>
</context>
<context>
    <name>gaoqian::PictureKeeper</name>
    <message numerus="yes">
        <source>The newsroom did not take %n picture(s), so they were taken out of the text again: %1. Insert them anew when that is mended.</source>
        <translation>
            <numerusform>编辑部没有收下 %n 张图片，已从正文中撤下：%1。问题解决后，请您重新插入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newsroom did not take %n picture(s) of the story that was open before: %1. Insert them there anew when that is mended.</source>
        <translation>
            <numerusform>编辑部没有收下此前打开的稿件中的 %n 张图片：%1。问题解决后，请您在那篇稿件中重新插入。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gaoqian::PreviewPane</name>
    <message>
        <source>Open a story, and its page stands here as readers will see it.</source>
        <translation>打开稿件后，这里显示读者将看到的页面。</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>As wide as a phone</source>
        <translation>按手机宽度显示</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>As wide as a desktop browser, scaled to fit</source>
        <translation>按电脑浏览器宽度显示，自动缩放</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>As readers with a dark screen see it</source>
        <translation>读者使用深色模式时看到的样子</translation>
    </message>
    <message>
        <source>&amp;Load again</source>
        <translation>重新加载(&amp;L)</translation>
    </message>
    <message>
        <source>The preview stopped. The story is not touched by this.</source>
        <translation>预览已中断。稿件不受影响。</translation>
    </message>
</context>
<context>
    <name>gaoqian::QueueModel</name>
    <message>
        <source>Mine</source>
        <translation>我的稿件</translation>
    </message>
    <message>
        <source>Waiting for me</source>
        <translation>待我审签</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>审核中</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已审定</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>All stories</source>
        <translation>全部稿件</translation>
    </message>
    <message>
        <source>%1, stories: %2</source>
        <comment>queue, how many</comment>
        <translation>%1，%2篇</translation>
    </message>
</context>
<context>
    <name>gaoqian::RecoveryController</name>
    <message>
        <source>Gaoqian ended unexpectedly at %1, before it could save the last of “%2”. That text is still there.</source>
        <translation>稿签在 %1 意外退出，《%2》最后的改动当时还没有存入编辑部，这些文字已留存下来。</translation>
    </message>
    <message>
        <source>From what is saved to what was rescued</source>
        <translation>已保存的与留存下来的对照</translation>
    </message>
    <message>
        <source>What is different?</source>
        <translation>有何不同？</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>采用留存的</translation>
    </message>
    <message>
        <source>Keep the saved one, and this as a copy</source>
        <translation>保留已保存的，留存的另存为副本</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>另存到别处…</translation>
    </message>
    <message>
        <source>Gaoqian ended unexpectedly at %1, before it could save the last of “%2”. That story is no longer in the newsroom; its text is still there.</source>
        <translation>稿签在 %1 意外退出，《%2》最后的改动当时还没有存入编辑部。这篇稿件已不在编辑部里，但文字留存了下来。</translation>
    </message>
    <message>
        <source>Keep it as a new story</source>
        <translation>留作新稿件</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>What changed since version %1?</source>
        <translation>与版本 %1 有何不同？</translation>
    </message>
    <message>
        <source>Since version %1</source>
        <translation>版本 %1 之后</translation>
    </message>
    <message>
        <source>Back to that version</source>
        <translation>回到那个版本</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>Gaoqian ended unexpectedly while “%2” was being written. Everything up to %1 is here.</source>
        <translation>编辑《%2》时稿签意外退出，%1 之前的内容都在。</translation>
    </message>
    <message>
        <source>Take the rescued text</source>
        <translation>采用留存的文字</translation>
    </message>
    <message>
        <source>Back to version %1</source>
        <translation>回到版本 %1</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Gaoqian ended unexpectedly at %1. What it kept aside of the story cannot be looked at just now: %2. It is still there.</source>
        <translation>稿签在 %1 意外退出，当时为稿件另存的内容现在无法查看：%2。这些内容仍在，没有丢失。</translation>
    </message>
    <message>
        <source>When you left at %1, the last of “%2” could not be saved. That text was kept aside.</source>
        <translation>您在 %1 离开时，《%2》最后的改动没能存入编辑部，这些文字已留存下来。</translation>
    </message>
    <message>
        <source>When you left at %1, the last of “%2” could not be saved. That story is no longer in the newsroom; its text was kept aside.</source>
        <translation>您在 %1 离开时，《%2》最后的改动没能存入编辑部。这篇稿件已不在编辑部里，但文字留存了下来。</translation>
    </message>
    <message>
        <source>When you left at %1, a text could not be saved. What was kept aside cannot be looked at just now: %2. It is still there.</source>
        <translation>您在 %1 离开时有文字没能存入编辑部，当时另存的内容现在无法查看：%2。这些内容仍在，没有丢失。</translation>
    </message>
</context>
<context>
    <name>gaoqian::RichTextEdit</name>
    <message>
        <source>Body</source>
        <translation>正文</translation>
    </message>
</context>
<context>
    <name>gaoqian::SaveElsewhereController</name>
    <message>
        <source>Save elsewhere</source>
        <translation>另存到别处</translation>
    </message>
    <message>
        <source>Stories (*.json)</source>
        <translation>稿件 (*.json)</translation>
    </message>
    <message>
        <source>“%1” was written to %2. Import takes it in again.</source>
        <translation>《%1》已写入 %2，用“收稿”可以再收进来。</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) could not be written along.</source>
        <translation>
            <numerusform>有 %n 张图片未能一并写入。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gaoqian::SaveFailure</name>
    <message>
        <source>Not saved: %1. What you wrote is here, and kept aside on this computer.</source>
        <translation>未保存：%1。您写的内容还在窗口里，并已留存在本机。</translation>
    </message>
    <message>
        <source>Not saved: %1. What you wrote is in this window alone.</source>
        <translation>未保存：%1。您写的内容目前只在这个窗口里。</translation>
    </message>
    <message>
        <source>Keep mine as a copy</source>
        <translation>把我的另存为一篇</translation>
    </message>
    <message>
        <source>What is different?</source>
        <translation>有何不同？</translation>
    </message>
    <message>
        <source>Show theirs</source>
        <translation>看对方的</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>另存到别处…</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>复制文字</translation>
    </message>
    <message>
        <source>What you wrote is kept as a story of its own.</source>
        <translation>您写的内容已另存为一篇稿件。</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>From theirs to yours</source>
        <translation>对方的与您的对照</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Not saved: another window or program saved this story meanwhile. Both texts are there, theirs in the newsroom and yours here.</source>
        <translation>未保存：另一个窗口或程序刚保存过这篇稿件。两份文字都在，对方的在编辑部，您的在这里。</translation>
    </message>
</context>
<context>
    <name>gaoqian::SavedLabel</name>
    <message>
        <source>saving…</source>
        <translation>正在保存……</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>saved %1</source>
        <translation>已保存 %1</translation>
    </message>
</context>
<context>
    <name>gaoqian::Shortcuts</name>
    <message>
        <source>A shortcut needs Ctrl or Alt, or is one of the F keys; others are for typing</source>
        <translation>快捷键须含 Ctrl 或 Alt，或使用 F 键，其他键留作打字</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>gaoqian::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>不设(&amp;N)</translation>
    </message>
    <message>
        <source>As at &amp;first</source>
        <translation>恢复默认(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Take it from there</source>
        <translation>改归这里(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;All as at first</source>
        <translation>全部恢复默认(&amp;A)</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>&amp;Shortcut</source>
        <translation>快捷键(&amp;S)</translation>
    </message>
    <message>
        <source>Shortcut of the chosen action: press the keys</source>
        <translation>所选操作的快捷键：请按下按键</translation>
    </message>
    <message>
        <source>%1 belongs to “%2”</source>
        <translation>%1 已用于“%2”</translation>
    </message>
    <message>
        <source>Press the keys</source>
        <translation>按快捷键</translation>
    </message>
</context>
<context>
    <name>gaoqian::SiteDialog</name>
    <message>
        <source>Site</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Slogan</source>
        <translation>宣传语(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;First word of the breadcrumb</source>
        <translation>“当前位置”的首项(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Address that pages are published under</source>
        <translation>页面发布网址(&amp;A)</translation>
    </message>
    <message>
        <source>Needed before a story goes up</source>
        <translation>送审前必填</translation>
    </message>
</context>
<context>
    <name>gaoqian::SlipController</name>
    <message>
        <source>Say first who you are: the button with the name at the top right.</source>
        <translation>请先选定身份：点右上角的姓名按钮。</translation>
    </message>
    <message>
        <source>Export a draft</source>
        <translation>导出草稿</translation>
    </message>
    <message>
        <source>Export the page</source>
        <translation>导出页面</translation>
    </message>
    <message>
        <source>There is no final page yet: %1.</source>
        <translation>还不能导出正式页面：%1。</translation>
    </message>
    <message>
        <source>The story could not be saved, so nothing was done: %1.</source>
        <translation>稿件未能保存，操作没有执行：%1。</translation>
    </message>
    <message>
        <source>%1, you sign “%2” exactly as it stands. Your passphrase:</source>
        <translation>%1，您将对《%2》的当前内容原样签字。请输入口令：</translation>
    </message>
    <message>
        <source>%1, this goes on the slip under your name. Your passphrase:</source>
        <translation>%1，此项将以您的名义记入稿签。请输入口令：</translation>
    </message>
    <message>
        <source>The folder that the page is written to</source>
        <translation>页面导出到哪个文件夹</translation>
    </message>
    <message>
        <source>The story was changed while you were signing it, so nothing was signed. Look at it again first.</source>
        <translation>签字期间稿件已有改动，因此没有签成。请先再看一遍。</translation>
    </message>
</context>
<context>
    <name>gaoqian::SlipPanel</name>
    <message>
        <source>Slip</source>
        <translation>稿签</translation>
    </message>
    <message>
        <source>State of the slip</source>
        <translation>稿签状态</translation>
    </message>
    <message>
        <source>Opinion it came back with</source>
        <translation>最近一次审签意见</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>History</source>
        <translation>审签记录</translation>
    </message>
    <message>
        <source>History of decisions</source>
        <translation>审签记录</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>审签意见</translation>
    </message>
    <message>
        <source>Needed to return, reject, release or take back a story</source>
        <translation>退回、否决、紧急签发或撤稿时必填</translation>
    </message>
    <message>
        <source>Why it was not done</source>
        <translation>未能执行的原因</translation>
    </message>
    <message>
        <source>Return…</source>
        <translation>退回…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>More acts</source>
        <translation>更多操作</translation>
    </message>
    <message>
        <source>Export the page</source>
        <translation>导出页面</translation>
    </message>
    <message>
        <source>Export a draft, marked as not approved</source>
        <translation>导出草稿（标明未审定）</translation>
    </message>
    <message>
        <source>Open a story to see its slip</source>
        <translation>打开稿件后可查看稿签</translation>
    </message>
    <message>
        <source>This slip does not hold: %1</source>
        <translation>此稿签无效：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>who, opinion</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>No story is open</source>
        <translation>没有打开的稿件</translation>
    </message>
    <message>
        <source>Choose who you are first</source>
        <translation>请先选定身份</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>退至%1</translation>
    </message>
    <message>
        <source>Return to %1</source>
        <translation>退回%1</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Opinion; needed to return or reject</source>
        <translation>审签意见；退回或否决时必填</translation>
    </message>
</context>
<context>
    <name>gaoqian::SlipPanels</name>
    <message>
        <source>Written: %1</source>
        <translation>已导出：%1</translation>
    </message>
    <message>
        <source>“%1” was taken back, but its page is still where it was exported to. Take it down there, and from the site: %2</source>
        <translation>《%1》已撤稿，但页面仍在导出的位置，请从那里和网站上撤下：%2</translation>
    </message>
</context>
<context>
    <name>gaoqian::SlipStrip</name>
    <message>
        <source>Sign-off chain</source>
        <translation>审签流程</translation>
    </message>
    <message>
        <source>No story is open</source>
        <translation>没有打开的稿件</translation>
    </message>
    <message>
        <source>Open a story to see its sign-off chain</source>
        <translation>打开稿件后可查看审签流程</translation>
    </message>
</context>
<context>
    <name>gaoqian::SpecialCharacters</name>
    <message>
        <source>Special characters</source>
        <translation>特殊字符</translation>
    </message>
    <message>
        <source>Name, pinyin or code point</source>
        <translation>名称、拼音或码位</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>字符</translation>
    </message>
    <message>
        <source>Enter puts it in; with Ctrl the list stays open.</source>
        <translation>回车插入，按住 Ctrl 可连续插入。</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近用过</translation>
    </message>
    <message>
        <source>Nothing is called that</source>
        <translation>没有叫这个名称的字符</translation>
    </message>
    <message>
        <source>First click into the text that it is for</source>
        <translation>请先单击要插入的位置</translation>
    </message>
</context>
<context>
    <name>gaoqian::StaffDialog</name>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥指纹</translation>
    </message>
    <message>
        <source>A new name, or somebody of the staff who gets further roles</source>
        <translation>新人员的姓名，或要增加角色的现有人员</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>姓名(&amp;N)</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>%1 (administrator)</source>
        <translation>%1（管理员）</translation>
    </message>
    <message>
        <source>Passphrase for %1</source>
        <translation>%1的口令</translation>
    </message>
    <message>
        <source>%1 types the new passphrase here; it is what their signatures are made with.</source>
        <translation>请%1本人在此输入新口令，签字时要用。</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Passphrase of %1, who vouches for %2:</source>
        <translation>由%1为%2作保，请输入%1的口令：</translation>
    </message>
    <message>
        <source>%1 is on the staff as %2.</source>
        <translation>%1已列入人员名单，角色：%2。</translation>
    </message>
</context>
<context>
    <name>gaoqian::StoryCounter</name>
    <message>
        <source>%1: %L2 of %L3, too long for WeChat</source>
        <translation>%1：%L2/%L3 字，超出微信上限</translation>
    </message>
    <message>
        <source>%1: %L2 of %L3</source>
        <translation>%1：%L2/%L3 字</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>%L1 characters with punctuation, %L2 without</source>
        <translation>含标点 %L1 字，不含标点 %L2 字</translation>
    </message>
    <message>
        <source>%L1 Latin words and numbers</source>
        <translation>外文词和数字 %L1 个</translation>
    </message>
    <message>
        <source>Paragraphs: %L1; pictures: %L2</source>
        <translation>段落 %L1，图片 %L2</translation>
    </message>
    <message numerus="yes">
        <source>Reading takes about %n min (%1 Chinese characters or %2 words in one)</source>
        <comment>minutes</comment>
        <translation>
            <numerusform>阅读约需 %n 分钟（每分钟 %1 个汉字或 %2 个外文词）</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1 characters</source>
        <translation>%L1 字</translation>
    </message>
    <message>
        <source>%L1 of %L2 characters</source>
        <comment>selected</comment>
        <translation>选中 %L1 / 共 %L2 字</translation>
    </message>
</context>
<context>
    <name>gaoqian::StoryHistory</name>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>撤销：%1(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>重做：%1(&amp;R)</translation>
    </message>
</context>
<context>
    <name>gaoqian::StoryListModel</name>
    <message>
        <source>Returned to you</source>
        <translation>退回给您</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>待您签字</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>审核中</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已审定</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已否决</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>已紧急签发</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤稿</translation>
    </message>
    <message>
        <source>as %1</source>
        <translation>以%1身份</translation>
    </message>
    <message>
        <source>waiting for %1</source>
        <translation>等待%1</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <comment>title, channel</comment>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <comment>title, state, detail, age</comment>
        <translation>%1，%2，%3，%4</translation>
    </message>
</context>
<context>
    <name>gaoqian::StoryListPane</name>
    <message>
        <source>No story of yours</source>
        <translation>还没有您的稿件</translation>
    </message>
    <message>
        <source>Write a new one, or import a manuscript from a file.</source>
        <translation>写一篇新稿，或从文件收稿。</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>没有待您处理的稿件</translation>
    </message>
    <message>
        <source>Stories appear here when it is your turn to sign, or when one is returned to you.</source>
        <translation>轮到您签字，或有稿件退回给您时，会出现在这里。</translation>
    </message>
    <message>
        <source>Nothing is in review</source>
        <translation>没有审核中的稿件</translation>
    </message>
    <message>
        <source>A story comes here once its editor sends it up.</source>
        <translation>编辑送审后，稿件会出现在这里。</translation>
    </message>
    <message>
        <source>Nothing waits for export</source>
        <translation>没有待导出的稿件</translation>
    </message>
    <message>
        <source>A story comes here once everybody on its chain has signed.</source>
        <translation>审签流程中的人都签字后，稿件会出现在这里。</translation>
    </message>
    <message>
        <source>Nothing is published yet</source>
        <translation>还没有已发布的稿件</translation>
    </message>
    <message>
        <source>A story comes here once its final page is exported. Older pages can be imported.</source>
        <translation>导出正式页后，稿件会出现在这里。以前的页面也可以收入存档。</translation>
    </message>
    <message>
        <source>No story yet</source>
        <translation>还没有稿件</translation>
    </message>
    <message>
        <source>Write the first one, or import a manuscript from a file.</source>
        <translation>写第一篇，或从文件收稿。</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>稿件台</translation>
    </message>
    <message>
        <source>Search title, channel, state</source>
        <translation>搜索标题、频道、状态</translation>
    </message>
    <message>
        <source>Search stories</source>
        <translation>搜索稿件</translation>
    </message>
    <message>
        <source>Stories</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>稿件分类</translation>
    </message>
    <message>
        <source>New story</source>
        <translation>新建稿件</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>收稿…</translation>
    </message>
    <message>
        <source>Nothing found in “%1”</source>
        <translation>“%1”中没有找到</translation>
    </message>
    <message>
        <source>The counts above say where the words are found; clear the search to see every story of this queue.</source>
        <translation>上方数字显示各分类中找到的篇数；清空搜索框可查看本分类的全部稿件。</translation>
    </message>
    <message>
        <source>Looking through the stories…</source>
        <translation>正在查看稿件……</translation>
    </message>
</context>
<context>
    <name>gaoqian::StoryOpener</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>New story</source>
        <translation>新建稿件</translation>
    </message>
</context>
<context>
    <name>gaoqian::StoryTemplateController</name>
    <message>
        <source>New from &amp;template</source>
        <translation>从模板新建(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>复制一篇(&amp;D)</translation>
    </message>
    <message>
        <source>Save as te&amp;mplate…</source>
        <translation>存为模板(&amp;M)…</translation>
    </message>
    <message>
        <source>Mana&amp;ge templates…</source>
        <translation>管理模板(&amp;G)…</translation>
    </message>
    <message>
        <source>New from template</source>
        <translation>从模板新建</translation>
    </message>
    <message>
        <source>No templates yet: open a story and save it as one</source>
        <translation>还没有模板：打开一篇稿件即可存为模板</translation>
    </message>
    <message>
        <source>The story could not be saved, so nothing was done: %1.</source>
        <translation>稿件未能保存，操作没有执行：%1。</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制一篇</translation>
    </message>
    <message>
        <source>Save as template</source>
        <translation>存为模板</translation>
    </message>
    <message>
        <source>The template&apos;s name:</source>
        <translation>模板名称：</translation>
    </message>
    <message>
        <source>There is a template “%1” already.</source>
        <translation>已有名为“%1”的模板。</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Kept as the template “%1”</source>
        <translation>已存为模板“%1”</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>The template to change:</source>
        <translation>要修改的模板：</translation>
    </message>
    <message>
        <source>Rename it</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Stories that were begun from “%1” stay.</source>
        <translation>用“%1”新建的稿件不受影响。</translation>
    </message>
    <message>
        <source>Delete the template</source>
        <translation>删除模板</translation>
    </message>
</context>
<context>
    <name>gaoqian::SummaryField</name>
    <message>
        <source>Take from lead</source>
        <translation>取用导语</translation>
    </message>
    <message>
        <source>What a list or a message shows of the story</source>
        <translation>列表和消息中显示的稿件简介</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>characters, how many are advised</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>WeChat shows at most %1 characters</source>
        <translation>微信最多显示%1字</translation>
    </message>
</context>
<context>
    <name>gaoqian::TableActions</name>
    <message>
        <source>Insert row &amp;above</source>
        <translation>在上方插入行(&amp;A)</translation>
    </message>
    <message>
        <source>Insert row &amp;below</source>
        <translation>在下方插入行(&amp;B)</translation>
    </message>
    <message>
        <source>Insert row below; Tab in the last cell does so too</source>
        <translation>在下方插入行；在最后一格按 Tab 也可以</translation>
    </message>
    <message>
        <source>Insert column &amp;left</source>
        <translation>在左侧插入列(&amp;L)</translation>
    </message>
    <message>
        <source>Insert column &amp;right</source>
        <translation>在右侧插入列(&amp;R)</translation>
    </message>
    <message>
        <source>Move row &amp;up</source>
        <translation>行上移(&amp;U)</translation>
    </message>
    <message>
        <source>Move row &amp;down</source>
        <translation>行下移(&amp;D)</translation>
    </message>
    <message>
        <source>Move column l&amp;eft</source>
        <translation>列左移(&amp;E)</translation>
    </message>
    <message>
        <source>Move column ri&amp;ght</source>
        <translation>列右移(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Header row</source>
        <translation>标题行(&amp;H)</translation>
    </message>
    <message>
        <source>The first row is a heading</source>
        <translation>首行作为标题行</translation>
    </message>
    <message>
        <source>&amp;Merge cells</source>
        <translation>合并单元格(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Split cell</source>
        <translation>拆分单元格(&amp;S)</translation>
    </message>
    <message>
        <source>Delete r&amp;ow</source>
        <translation>删除行(&amp;O)</translation>
    </message>
    <message>
        <source>Delete &amp;column</source>
        <translation>删除列(&amp;C)</translation>
    </message>
    <message>
        <source>Delete &amp;table</source>
        <translation>删除表格(&amp;T)</translation>
    </message>
    <message>
        <source>Select ro&amp;w</source>
        <translation>选中行(&amp;W)</translation>
    </message>
    <message>
        <source>Select colum&amp;n</source>
        <translation>选中列(&amp;N)</translation>
    </message>
    <message>
        <source>Select tabl&amp;e</source>
        <translation>选中表格(&amp;E)</translation>
    </message>
</context>
<context>
    <name>gaoqian::TableDialog</name>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>The first row is a &amp;heading</source>
        <translation>首行为表头(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Rows:</source>
        <translation>行数(&amp;R)：</translation>
    </message>
    <message>
        <source>&amp;Columns:</source>
        <translation>列数(&amp;C)：</translation>
    </message>
</context>
<context>
    <name>gaoqian::TagField</name>
    <message>
        <source>Remove “%1”</source>
        <translation>移除“%1”</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除%1</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>%1: add one</source>
        <comment>field&apos;s name</comment>
        <translation>%1：添加一项</translation>
    </message>
</context>
<context>
    <name>gaoqian::TextDialog</name>
    <message>
        <source>Ctrl+Enter accepts</source>
        <translation>按 Ctrl+Enter 确定</translation>
    </message>
</context>
<context>
    <name>gaoqian::TidyDialog</name>
    <message>
        <source>Tidy up</source>
        <translation>排版</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>&amp;Tidy up</source>
        <translation>排版(&amp;T)</translation>
    </message>
    <message>
        <source>%1: %L2</source>
        <translation>%1：%L2</translation>
    </message>
    <message>
        <source>(left as it is)</source>
        <translation>（不改）</translation>
    </message>
    <message>
        <source>and %L1 more</source>
        <translation>另有 %L1 处</translation>
    </message>
    <message>
        <source>There is nothing to tidy up.</source>
        <translation>没有需要整理的地方。</translation>
    </message>
    <message>
        <source>Tick what is to be put in order.</source>
        <translation>请勾选要整理的项目。</translation>
    </message>
    <message>
        <source>Places that will change: %L1. Untick what is to stay as it is; one undo takes everything back.</source>
        <translation>将改动 %L1 处。不想改的请取消勾选；改后可一步撤销。</translation>
    </message>
</context>
<context>
    <name>gaoqian::TidyUp</name>
    <message>
        <source>&amp;Tidy up…</source>
        <translation>一键排版(&amp;T)…</translation>
    </message>
    <message>
        <source>There is nothing to tidy up</source>
        <translation>没有需要整理的地方</translation>
    </message>
    <message>
        <source>Tidied up, places changed: %L1</source>
        <translation>排版完成，改动 %L1 处</translation>
    </message>
</context>
<context>
    <name>gaoqian::TypedMeanwhile</name>
    <message>
        <source>What you typed meanwhile is in no story: %1</source>
        <translation>您刚才键入的文字没有进入任何稿件：%1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>gaoqian::UrlField</name>
    <message>
        <source>Not a web address; it begins with http:// or https://</source>
        <translation>不是有效网址，网址须以 http:// 或 https:// 开头</translation>
    </message>
</context>
<context>
    <name>gaoqian::VersionModel</name>
    <message>
        <source>Saved</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Kept while writing</source>
        <translation>写稿时自动留存</translation>
    </message>
    <message>
        <source>Before going back to another version</source>
        <translation>回到其他版本之前</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>留存</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>a version: what, when, number and person</comment>
        <translation>%1，%2，%3</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>现在：%1</translation>
    </message>
    <message>
        <source>Before a change elsewhere</source>
        <translation>别处改动之前</translation>
    </message>
</context>
<context>
    <name>gaoqian::VersionView</name>
    <message>
        <source>Changed since then</source>
        <translation>此后的改动</translation>
    </message>
    <message>
        <source>Whole text</source>
        <translation>全文</translation>
    </message>
    <message>
        <source>How a version is shown</source>
        <translation>版本的显示方式</translation>
    </message>
</context>
<context>
    <name>gaoqian::VersionsController</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Kept as version %1</source>
        <translation>已保存为版本 %1</translation>
    </message>
    <message>
        <source>Name a version</source>
        <translation>命名版本</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Version %1 has no name any more</source>
        <translation>版本 %1 的名称已去掉</translation>
    </message>
    <message>
        <source>Version %1 is called “%2”</source>
        <translation>版本 %1 已命名为“%2”</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Go back to version %1</source>
        <translation>回到版本 %1</translation>
    </message>
    <message>
        <source>The story cannot be changed just now</source>
        <translation>稿件现在不能改动</translation>
    </message>
    <message>
        <source>The story is as in version %1 again; Undo takes that back</source>
        <translation>稿件已回到版本 %1，可撤销</translation>
    </message>
    <message>
        <source>Since version %1: %2</source>
        <translation>版本 %1 之后：%2</translation>
    </message>
</context>
<context>
    <name>gaoqian::VersionsPanel</name>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>&amp;Go back to this version</source>
        <translation>回到这个版本(&amp;G)</translation>
    </message>
    <message>
        <source>Headline, text and details as they were then; Undo takes it back</source>
        <translation>标题、正文和稿件信息都回到当时，可撤销</translation>
    </message>
    <message>
        <source>A version with a name is kept for good</source>
        <translation>命名的版本会一直保留</translation>
    </message>
    <message>
        <source>No version of this story yet: Ctrl+S keeps one. Others are kept by themselves while you write.</source>
        <translation>这篇稿件还没有版本：按 Ctrl+S 保存一个，写稿时也会自动留存。</translation>
    </message>
    <message>
        <source>Open a story to see its versions</source>
        <translation>打开稿件后可查看版本</translation>
    </message>
    <message>
        <source>Na&amp;me…</source>
        <translation>命名(&amp;M)…</translation>
    </message>
</context>
<context>
    <name>gaoqian::ViewController</name>
    <message>
        <source>The language changes when Gaoqian is started again</source>
        <translation>界面语言将在重新启动稿签后生效</translation>
    </message>
</context>
<context>
    <name>gaoqian::WelcomeWindow</name>
    <message>
        <source>Gaoqian</source>
        <translation>稿签</translation>
    </message>
    <message>
        <source>Write a story, have every named person sign it, publish the page. The page names nobody who did not sign exactly what it shows.</source>
        <translation>写好稿件，请署名的人逐一签字，再发布页面。凡在页面上署名的，都对页面所示内容签过字，一字不差。</translation>
    </message>
    <message>
        <source>Make a newsroom</source>
        <translation>新建编辑部</translation>
    </message>
    <message>
        <source>Your site, your staff, your stories, in one file on this computer</source>
        <translation>站点、人员、稿件，都存在本机的一个文件里</translation>
    </message>
    <message>
        <source>Look at the sample newsroom</source>
        <translation>看看示例编辑部</translation>
    </message>
    <message>
        <source>An invented town with stories in every state; every passphrase is: demo</source>
        <translation>虚构的县城，各种状态的稿件都有；口令一律为：demo</translation>
    </message>
    <message>
        <source>Open a newsroom file</source>
        <translation>打开编辑部文件</translation>
    </message>
    <message>
        <source>One that a colleague or a backup gave you</source>
        <translation>同事给您的，或从备份取回的</translation>
    </message>
</context>
<context>
    <name>gaoqian::WindowActions</name>
    <message>
        <source>&amp;New story</source>
        <translation>新建稿件(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>收稿(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Save a version</source>
        <translation>保存版本(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Export the page…</source>
        <translation>导出页面(&amp;E)…</translation>
    </message>
    <message>
        <source>Export a &amp;draft…</source>
        <translation>导出草稿(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Other newsroom…</source>
        <translation>切换编辑部(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Send &amp;up</source>
        <translation>送审(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Sign</source>
        <translation>签字(&amp;S)</translation>
    </message>
    <message>
        <source>Write an &amp;opinion</source>
        <translation>写审签意见(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Staff…</source>
        <translation>人员(&amp;S)…</translation>
    </message>
    <message>
        <source>S&amp;ite…</source>
        <translation>站点(&amp;I)…</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Gaoqian</source>
        <translation>关于稿签(&amp;A)</translation>
    </message>
    <message>
        <source>Name a &amp;version…</source>
        <translation>命名版本(&amp;V)…</translation>
    </message>
    <message>
        <source>All &amp;actions…</source>
        <translation>全部操作(&amp;A)…</translation>
    </message>
    <message>
        <source>Go to the &amp;notice</source>
        <translation>转到提示(&amp;N)</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Usual size</source>
        <translation>恢复大小(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Writing look…</source>
        <translation>写稿外观(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Text alone</source>
        <translation>只看正文(&amp;T)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>Import a &amp;folder…</source>
        <translation>收入文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Return</source>
        <translation>退回(&amp;R)</translation>
    </message>
    <message>
        <source>Re&amp;ject</source>
        <translation>否决(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Withdraw</source>
        <translation>撤回(&amp;W)</translation>
    </message>
    <message>
        <source>Release in an &amp;emergency</source>
        <translation>紧急签发(&amp;E)</translation>
    </message>
    <message>
        <source>Take &amp;back</source>
        <translation>撤稿(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Who is working…</source>
        <translation>选择身份(&amp;W)…</translation>
    </message>
</context>
<context>
    <name>gaoqian::WindowTitle</name>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>gaoqian::WritingAids</name>
    <message>
        <source>Special &amp;characters…</source>
        <translation>特殊字符(&amp;C)…</translation>
    </message>
    <message>
        <source>Link to %1</source>
        <translation>链接到 %1</translation>
    </message>
</context>
<context>
    <name>gaoqian::WritingDialogs</name>
    <message>
        <source>Section label</source>
        <translation>小标题序号</translation>
    </message>
    <message>
        <source>The label above the heading, “01” say; empty for none:</source>
        <translation>小标题上方的序号，如“01”；不需要则留空：</translation>
    </message>
</context>
<context>
    <name>gaoqian::WritingLookPopup</name>
    <message>
        <source>Writing look</source>
        <translation>写稿外观</translation>
    </message>
    <message>
        <source>Gaoqian&apos;s own</source>
        <translation>稿签默认</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> 磅</translation>
    </message>
    <message>
        <source> characters</source>
        <translation> 字</translation>
    </message>
    <message>
        <source> %</source>
        <translation>%</translation>
    </message>
    <message>
        <source>&amp;Font</source>
        <translation>字体(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>字号(&amp;S)</translation>
    </message>
    <message>
        <source>Line s&amp;pacing</source>
        <translation>行距(&amp;P)</translation>
    </message>
    <message>
        <source>Line &amp;length, at most</source>
        <translation>每行最多(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Zoom</source>
        <translation>缩放(&amp;Z)</translation>
    </message>
    <message>
        <source>Only this window looks so. The page keeps its own.</source>
        <translation>只影响这个窗口，页面样式不变。</translation>
    </message>
    <message>
        <source>&amp;As it was at first</source>
        <translation>恢复默认(&amp;A)</translation>
    </message>
</context>
<context>
    <name>gaoqian::WritingPane</name>
    <message>
        <source>Choose a story at the left, or write a new one.</source>
        <translation>请在左侧选一篇稿件，或新写一篇。</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>The newsroom file to open</source>
        <translation>要打开的编辑部文件</translation>
    </message>
    <message>
        <source>zh_CN or en, for this run</source>
        <translation>zh_CN 或 en，仅本次运行有效</translation>
    </message>
    <message>
        <source>Gaoqian</source>
        <translation>稿签</translation>
    </message>
</context>
</TS>
