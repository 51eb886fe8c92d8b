<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>ErrorText</name>
    <message>
        <source>The input is not valid.</source>
        <translation>输入无效。</translation>
    </message>
    <message>
        <source>This is not valid: %1</source>
        <translation>无效：%1</translation>
    </message>
    <message>
        <source>Something is missing.</source>
        <translation>有必填内容未填写。</translation>
    </message>
    <message>
        <source>Please fill in: %1</source>
        <translation>请填写：%1</translation>
    </message>
    <message>
        <source>The value is outside what is possible.</source>
        <translation>数值超出允许范围。</translation>
    </message>
    <message>
        <source>The value is outside what is possible: %1</source>
        <translation>数值超出允许范围：%1</translation>
    </message>
    <message>
        <source>The sum is too large to be calculated.</source>
        <translation>合计过大，无法计算。</translation>
    </message>
    <message>
        <source>This program cannot read that.</source>
        <translation>本程序无法读取此内容。</translation>
    </message>
    <message>
        <source>This program cannot read that: %1</source>
        <translation>本程序无法读取：%1</translation>
    </message>
    <message>
        <source>The text is neither UTF-8 nor GB18030. Save the file again in one of them.</source>
        <translation>文本的编码无法识别，请另存为 UTF-8 或 GB18030 后再试。</translation>
    </message>
    <message>
        <source>It is there already.</source>
        <translation>已存在。</translation>
    </message>
    <message>
        <source>It is there already: %1</source>
        <translation>已存在：%1</translation>
    </message>
    <message>
        <source>It was not found.</source>
        <translation>未找到。</translation>
    </message>
    <message>
        <source>It was not found: %1</source>
        <translation>未找到：%1</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>文件无法读取。</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>文件无法读取：%1</translation>
    </message>
    <message>
        <source>The file cannot be written.</source>
        <translation>文件无法写入。</translation>
    </message>
    <message>
        <source>The file or folder cannot be written: %1</source>
        <translation>文件或文件夹无法写入：%1</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed; make room and try again.</source>
        <translation>磁盘已满。数据未改动；请清理磁盘后重试。</translation>
    </message>
    <message>
        <source>There is no store in this folder.</source>
        <translation>此文件夹中没有数据库。</translation>
    </message>
    <message>
        <source>There is no store in this folder: %1</source>
        <translation>此文件夹中没有数据库：%1</translation>
    </message>
    <message>
        <source>The folder is not empty. Choose an empty or a new one.</source>
        <translation>文件夹不是空的，请选择空文件夹或新文件夹。</translation>
    </message>
    <message>
        <source>The folder is not empty: %1. Choose an empty or a new one.</source>
        <translation>文件夹不是空的：%1。请选择空文件夹或新文件夹。</translation>
    </message>
    <message>
        <source>The store&apos;s database is not encrypted. It is not one of this program&apos;s and was not opened.</source>
        <translation>此数据库未加密，不是本程序的数据库，没有打开。</translation>
    </message>
    <message>
        <source>This is not a store of this program, or its key file belongs to another store.</source>
        <translation>这不是本程序的数据库，或者密钥文件不属于此数据库。</translation>
    </message>
    <message>
        <source>A newer version of the program wrote this store. Update the program first.</source>
        <translation>此数据库由更新版本的程序写入，请先升级程序。</translation>
    </message>
    <message>
        <source>The store is damaged. Restore the latest backup and tell the administrator.</source>
        <translation>数据库已损坏。请恢复最近的备份，并告知管理员。</translation>
    </message>
    <message>
        <source>The folder is on a network drive. Put the store on a disk of this PC.</source>
        <translation>文件夹在网络磁盘上。请把数据库放在本机磁盘上。</translation>
    </message>
    <message>
        <source>The store is busy. Nothing was changed; please try again in a moment.</source>
        <translation>数据库正忙。数据未改动；请稍后再试。</translation>
    </message>
    <message>
        <source>This PC&apos;s store is in another folder.</source>
        <translation>本机的数据库在另一个文件夹中。</translation>
    </message>
    <message>
        <source>This PC&apos;s store is in another folder: %1. Open that one, or remove it first.</source>
        <translation>本机的数据库在另一个文件夹中：%1。请打开那一个，或先将其移除。</translation>
    </message>
    <message>
        <source>This store can only be read: it was copied, or the office has not admitted this PC yet.</source>
        <translation>此数据库只能查看：它是复制来的，或者机构尚未准许本机加入。</translation>
    </message>
    <message>
        <source>The store refused the operation. Nothing was changed; tell the administrator if it happens again.</source>
        <translation>数据库未能完成操作。数据未改动；如再次出现，请告知管理员。</translation>
    </message>
    <message>
        <source>The log-in name or the password is wrong.</source>
        <translation>登录名或密码错误。</translation>
    </message>
    <message>
        <source>The password is too easy to guess.</source>
        <translation>密码过于简单。</translation>
    </message>
    <message>
        <source>Locked after too many wrong passwords. Try again later.</source>
        <translation>密码错误次数过多，已锁定。请稍后再试。</translation>
    </message>
    <message>
        <source>Locked after too many wrong passwords. Try again in %1 minutes.</source>
        <translation>密码错误次数过多，已锁定。请在 %1 分钟后再试。</translation>
    </message>
    <message>
        <source>The recovery code is wrong. It has 24 characters in six groups.</source>
        <translation>恢复码错误。恢复码共 24 个字符，分六组。</translation>
    </message>
    <message>
        <source>Encrypting or decrypting failed. Tell the administrator if it happens again.</source>
        <translation>加密或解密失败。如再次出现，请告知管理员。</translation>
    </message>
    <message>
        <source>The exchange file is damaged and nothing was imported. Copy it again.</source>
        <translation>交换文件已损坏，没有导入任何内容。请重新复制文件。</translation>
    </message>
    <message>
        <source>A newer version of the program made this exchange file. Update the program first.</source>
        <translation>交换文件由更新版本的程序生成，请先升级程序。</translation>
    </message>
    <message>
        <source>The exchange file is of another office, or not meant for this PC.</source>
        <translation>交换文件属于其他机构，或者不是发给本机的。</translation>
    </message>
    <message>
        <source>The exchange file is signed by a PC that this office does not know.</source>
        <translation>交换文件由本机构不认识的电脑签署。</translation>
    </message>
    <message>
        <source>An earlier exchange file is missing. Import that one first.</source>
        <translation>缺少更早的交换文件，请先导入它。</translation>
    </message>
    <message>
        <source>An earlier exchange file is missing. Import that one first: %1</source>
        <translation>缺少更早的交换文件，请先导入：%1</translation>
    </message>
    <message>
        <source>The exchange file is too large.</source>
        <translation>交换文件过大。</translation>
    </message>
    <message>
        <source>Your role does not allow this.</source>
        <translation>您的岗位没有此项权限。</translation>
    </message>
    <message>
        <source>Your role does not allow this: %1</source>
        <translation>您的岗位没有此项权限：%1</translation>
    </message>
    <message>
        <source>This is not possible in the present state.</source>
        <translation>当前状态下不能进行此操作。</translation>
    </message>
    <message>
        <source>This is not possible now: %1</source>
        <translation>现在不能进行此操作：%1</translation>
    </message>
    <message>
        <source>Somebody changed it in the meantime. Look again, then repeat.</source>
        <translation>其间已有他人改动。请查看后再操作。</translation>
    </message>
    <message>
        <source>%1 changed it at %2. Look again, then repeat.</source>
        <translation>%1 已于 %2 改动。请查看后再操作。</translation>
    </message>
    <message>
        <source>Another PC has this at the moment; only that one may act.</source>
        <translation>此项目前由另一台电脑办理，只能在那台电脑上操作。</translation>
    </message>
    <message>
        <source>A rule of the office does not allow this.</source>
        <translation>本机构的规则不允许此操作。</translation>
    </message>
    <message>
        <source>It conflicts with something else.</source>
        <translation>与其他内容冲突。</translation>
    </message>
    <message>
        <source>It conflicts with: %1</source>
        <translation>与此冲突：%1</translation>
    </message>
    <message>
        <source>Please give a reason.</source>
        <translation>请填写原因。</translation>
    </message>
    <message>
        <source>Please state: %1</source>
        <translation>请写明：%1</translation>
    </message>
    <message>
        <source>The calculation stopped: a value is missing or ambiguous.</source>
        <translation>计算已停止：有数值缺失或不唯一。</translation>
    </message>
    <message>
        <source>The calculation stopped at: %1</source>
        <translation>计算停止于：%1</translation>
    </message>
    <message>
        <source>A value of the policy is not confirmed yet.</source>
        <translation>政策中有参数尚未确认。</translation>
    </message>
    <message>
        <source>This value of the policy is not confirmed yet: %1</source>
        <translation>政策参数尚未确认：%1</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>已取消，数据未改动。</translation>
    </message>
    <message>
        <source>The number of characters is wrong.</source>
        <translation>位数不对。</translation>
    </message>
    <message>
        <source>It holds a character that cannot stand there.</source>
        <translation>含有不允许的字符。</translation>
    </message>
    <message>
        <source>The character %1 cannot stand there.</source>
        <translation>此处不能是字符“%1”。</translation>
    </message>
    <message>
        <source>The area code %1 does not exist.</source>
        <translation>地区代码 %1 不存在。</translation>
    </message>
    <message>
        <source>The area code is missing.</source>
        <translation>缺少区号。</translation>
    </message>
    <message>
        <source>No number begins with %1.</source>
        <translation>没有以 %1 开头的号码。</translation>
    </message>
    <message>
        <source>The year %1 is not possible.</source>
        <translation>年份 %1 不可能。</translation>
    </message>
    <message>
        <source>There is no month %1.</source>
        <translation>第 %1 月不存在。</translation>
    </message>
    <message>
        <source>There is no such day: %1</source>
        <translation>这一天不存在：%1</translation>
    </message>
    <message>
        <source>The birth date %1 is in the future.</source>
        <translation>出生日期 %1 晚于今天。</translation>
    </message>
    <message>
        <source>A digit is wrong: the last character should be %1.</source>
        <translation>号码有误：校验位应为 %1。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件是空的。</translation>
    </message>
    <message>
        <source>Line %1 holds bytes that are not text. Is it a spreadsheet?</source>
        <translation>第 %1 行含有非文本内容。是否为表格文件？</translation>
    </message>
    <message>
        <source>The quotation mark opened in line %1 is never closed.</source>
        <translation>第 %1 行的引号没有闭合。</translation>
    </message>
    <message>
        <source>The table is too large.</source>
        <translation>表格过大。</translation>
    </message>
    <message>
        <source>This is not an xlsx table.</source>
        <translation>这不是 xlsx 表格。</translation>
    </message>
    <message>
        <source>The table is protected by a password. Save it without one.</source>
        <translation>表格有密码保护，请去掉密码后保存。</translation>
    </message>
    <message>
        <source>The table file is damaged.</source>
        <translation>表格文件已损坏。</translation>
    </message>
    <message>
        <source>A hall needs a name and a limit that is not negative.</source>
        <translation>大厅须有名称，限额不能为负。</translation>
    </message>
    <message>
        <source>A counter needs a hall and a number from 1 upward.</source>
        <translation>窗口须属于某个大厅，编号从 1 开始。</translation>
    </message>
    <message>
        <source>Tables of the old kind (xls) are not read. Save it as xlsx or CSV.</source>
        <translation>不能读取旧式表格（xls），请另存为 xlsx 或 CSV。</translation>
    </message>
    <message>
        <source>This is not a person&apos;s telephone number, but of the kind %1.</source>
        <translation>这不是个人电话号码，而是%1号码。</translation>
    </message>
    <message>
        <source>The encrypted database is not available on this PC: the program was started with a plain SQLite library.</source>
        <translation>本机无法使用加密数据库：程序启动时装入的是不加密的数据库组件。</translation>
    </message>
    <message>
        <source>The library of the encrypted database has an unsuitable version.</source>
        <translation>加密数据库组件的版本不合适。</translation>
    </message>
    <message>
        <source>The office key is at another PC; do this there.</source>
        <translation>机构密钥在另一台电脑上，请到那里操作。</translation>
    </message>
    <message>
        <source>The password needs at least 10 characters.</source>
        <translation>密码至少要有 10 个字符。</translation>
    </message>
    <message>
        <source>This password is on the list of those that are tried first. Choose another.</source>
        <translation>此密码太常见，容易被猜中，请换一个。</translation>
    </message>
    <message>
        <source>Please name the document that says so.</source>
        <translation>请写明依据的文件。</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>area code</source>
        <translation>行政区划代码</translation>
    </message>
    <message>
        <source>log-in name</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>log-in name, name and role</source>
        <translation>登录名、姓名和岗位</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>service item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>office</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>counter</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>hall</source>
        <translation>大厅</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>The service window of an office</source>
        <translation>人社服务窗口</translation>
    </message>
    <message>
        <source>Opens the demonstration office.</source>
        <translation>打开演示机构。</translation>
    </message>
    <message>
        <source>Opens the store in this folder.</source>
        <translation>打开此文件夹中的数据库。</translation>
    </message>
    <message>
        <source>Language: zh or en.</source>
        <translation>语言：zh 或 en。</translation>
    </message>
</context>
<context>
    <name>ShownText</name>
    <message>
        <source>d MMMM yyyy</source>
        <comment>format of a date</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>Counter clerk</source>
        <translation>窗口工作人员</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>导办员</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>值班主任</translation>
    </message>
    <message>
        <source>System administrator</source>
        <translation>系统管理员</translation>
    </message>
    <message>
        <source>Security administrator</source>
        <translation>安全管理员</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>审计管理员</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Employment service</source>
        <translation>公共就业服务</translation>
    </message>
    <message>
        <source>Social insurance</source>
        <translation>社保经办</translation>
    </message>
    <message>
        <source>Training and skill appraisal</source>
        <translation>职业培训和技能鉴定</translation>
    </message>
    <message>
        <source>Personnel service</source>
        <translation>人才人事服务</translation>
    </message>
    <message>
        <source>Labour disputes</source>
        <translation>劳动人事争议处理</translation>
    </message>
</context>
<context>
    <name>chuangkou::EntryController</name>
    <message>
        <source>Logging in...</source>
        <translation>正在登录…</translation>
    </message>
    <message>
        <source>Making the demonstration office...</source>
        <translation>正在建立演示机构…</translation>
    </message>
    <message>
        <source>Making the office...</source>
        <translation>正在建立机构…</translation>
    </message>
    <message>
        <source>Preparing this PC...</source>
        <translation>正在准备本机…</translation>
    </message>
</context>
<context>
    <name>chuangkou::EntryPage</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>chuangkou::EntryScreen</name>
    <message>
        <source>Chuangkou</source>
        <translation>窗口通</translation>
    </message>
    <message>
        <source>The service window of human resources and social security</source>
        <translation>人力资源和社会保障服务窗口</translation>
    </message>
    <message>
        <source>By appointment, never crowded, and without coming at all where that is possible.</source>
        <translation>能不来的不用来，要来的先预约，来了不拥挤。</translation>
    </message>
</context>
<context>
    <name>chuangkou::FirstRunPage</name>
    <message>
        <source>Begin on this PC</source>
        <translation>在本机开始使用</translation>
    </message>
    <message>
        <source>This PC has no store yet. What would you like to do?</source>
        <translation>本机还没有数据库。请选择：</translation>
    </message>
    <message>
        <source>Try the demonstration office</source>
        <translation>试用演示机构</translation>
    </message>
    <message>
        <source>A made-up office with four counters and four people, to look at and to practise with.</source>
        <translation>虚构的机构，有四个窗口、四名工作人员，供了解和练习。</translation>
    </message>
    <message>
        <source>Set up a new office</source>
        <translation>新建机构</translation>
    </message>
    <message>
        <source>On the office&apos;s first PC. You become its system administrator.</source>
        <translation>在本机构的第一台电脑上进行。您将成为系统管理员。</translation>
    </message>
    <message>
        <source>Join an office</source>
        <translation>加入已有机构</translation>
    </message>
    <message>
        <source>The office exists already on another PC, and this one is to work in it as well.</source>
        <translation>本机构已在另一台电脑上建立，本机也要参加办理业务。</translation>
    </message>
    <message>
        <source>Open a store that is there already</source>
        <translation>打开已有的数据库</translation>
    </message>
</context>
<context>
    <name>chuangkou::JoinPage</name>
    <message>
        <source>Join an office</source>
        <translation>加入已有机构</translation>
    </message>
    <message>
        <source>This PC gets keys of its own, which a set-up password protects until the office has admitted it. Then its people log in with their own passwords.</source>
        <translation>本机将生成自己的密钥，在机构准许加入之前由安装口令保护；加入之后，工作人员用各自的密码登录。</translation>
    </message>
    <message>
        <source>Store folder</source>
        <translation>数据文件夹</translation>
    </message>
    <message>
        <source>Set-up password</source>
        <translation>安装口令</translation>
    </message>
    <message>
        <source>At least 10 characters</source>
        <translation>至少 10 个字符</translation>
    </message>
    <message>
        <source>Repeat it</source>
        <translation>再输入一次</translation>
    </message>
    <message>
        <source>Prepare this PC</source>
        <translation>准备本机</translation>
    </message>
    <message>
        <source>Choose an empty or a new folder.</source>
        <translation>请选择空文件夹或新文件夹。</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>两次输入的密码不一致。</translation>
    </message>
    <message>
        <source>The store is prepared. Now, in a terminal:
1. On this PC: chuangkou-cli join %1 --request REQUEST
2. Take the file to the office&apos;s administrator. On their PC: chuangkou-cli admit REQUEST --number 03 --name NAME
3. Bring the answer back. On this PC: chuangkou-cli join %1 --accept ANSWER</source>
        <translation>数据库已准备好。接下来在终端中：
1. 在本机运行：chuangkou-cli join %1 --request 申请文件
2. 把申请文件交给机构管理员，在其电脑上运行：chuangkou-cli admit 申请文件 --number 03 --name 名称
3. 把答复文件带回，在本机运行：chuangkou-cli join %1 --accept 答复文件</translation>
    </message>
</context>
<context>
    <name>chuangkou::KeyHelp</name>
    <message>
        <source>Keys of this screen</source>
        <translation>本屏快捷键</translation>
    </message>
    <message>
        <source>Keys: %1</source>
        <translation>快捷键：%1</translation>
    </message>
    <message>
        <source>Esc closes this</source>
        <translation>按 Esc 关闭</translation>
    </message>
</context>
<context>
    <name>chuangkou::LockPage</name>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>The screen is locked</source>
        <translation>屏幕已锁定</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>%1 is logged in. Tickets and drafts are kept.</source>
        <translation>%1 已登录。票号和草稿都已保留。</translation>
    </message>
</context>
<context>
    <name>chuangkou::LoginPage</name>
    <message>
        <source>Log in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Everything stays on this PC, encrypted.</source>
        <translation>所有数据加密保存在本机。</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Store folder</source>
        <translation>数据文件夹</translation>
    </message>
    <message>
        <source>Log-in name</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>No store on this PC yet?</source>
        <translation>本机还没有数据库？</translation>
    </message>
    <message>
        <source>Accounts of the demonstration office:</source>
        <translation>演示机构的账户：</translation>
    </message>
    <message>
        <source>Logs in as %1, password %2</source>
        <translation>以%1登录，密码 %2</translation>
    </message>
    <message>
        <source>Choose the folder of the store.</source>
        <translation>请选择数据文件夹。</translation>
    </message>
    <message>
        <source>Enter the password.</source>
        <translation>请输入密码。</translation>
    </message>
</context>
<context>
    <name>chuangkou::MainWindow</name>
    <message>
        <source>Chuangkou</source>
        <translation>窗口通</translation>
    </message>
    <message>
        <source>%1 - Chuangkou</source>
        <translation>%1 - 窗口通</translation>
    </message>
</context>
<context>
    <name>chuangkou::MessageLine</name>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>chuangkou::NewOfficePage</name>
    <message>
        <source>Set up a new office</source>
        <translation>新建机构</translation>
    </message>
    <message>
        <source>You become its system administrator; halls, counters and people follow.</source>
        <translation>您将成为系统管理员；大厅、窗口和人员随后设置。</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>机构名称</translation>
    </message>
    <message>
        <source>Area code</source>
        <translation>行政区划代码</translation>
    </message>
    <message>
        <source>Six digits, GB/T 2260</source>
        <translation>六位数字，GB/T 2260</translation>
    </message>
    <message>
        <source>This PC</source>
        <translation>本机名称</translation>
    </message>
    <message>
        <source>Counter 1</source>
        <translation>1号窗口</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>Log-in name</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>At least 10 characters</source>
        <translation>至少 10 个字符</translation>
    </message>
    <message>
        <source>Repeat it</source>
        <translation>再输入一次</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Store folder</source>
        <translation>数据文件夹</translation>
    </message>
    <message>
        <source>Set up the office</source>
        <translation>建立机构</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>请填写此项。</translation>
    </message>
    <message>
        <source>An area code has six digits.</source>
        <translation>行政区划代码为六位数字。</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>两次输入的密码不一致。</translation>
    </message>
    <message>
        <source>Choose an empty or a new folder.</source>
        <translation>请选择空文件夹或新文件夹。</translation>
    </message>
</context>
<context>
    <name>chuangkou::NoticeBar</name>
    <message>
        <source>Understood</source>
        <translation>知道了</translation>
    </message>
</context>
<context>
    <name>chuangkou::OfficeView</name>
    <message>
        <source>Go to: %1</source>
        <translation>转到：%1</translation>
    </message>
    <message>
        <source>Your role has no screen in this program. The system administrator can give you another one.</source>
        <translation>您的岗位在本程序中没有可用的屏幕，可请系统管理员调整岗位。</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Shows the keys of this screen</source>
        <translation>显示本屏的快捷键</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Locks the screen; tickets and drafts are kept</source>
        <translation>锁定屏幕；票号和草稿保留</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Lets another person log in</source>
        <translation>换人登录</translation>
    </message>
    <message>
        <source>On this screen</source>
        <translation>本屏</translation>
    </message>
    <message>
        <source>On every screen</source>
        <translation>任何一屏</translation>
    </message>
    <message>
        <source>The office has not admitted this PC yet: take the request to the office&apos;s administrator and bring the answer back.</source>
        <translation>机构尚未准许本机加入：请把申请文件交给机构管理员，并带回答复文件。</translation>
    </message>
    <message>
        <source>This store was copied from another PC. It can be read, printed and exported here; to work here, this PC must join the office anew.</source>
        <translation>此数据库是从另一台电脑复制来的，在本机只能查看、打印和导出；要在本机办理业务，须重新加入机构。</translation>
    </message>
    <message>
        <source>This store was restored from a backup. What was entered after the backup is missing until it comes back with the next exchange.</source>
        <translation>此数据库由备份恢复而来。备份之后录入的内容暂缺，待下次数据交换后补齐。</translation>
    </message>
    <message>
        <source>The store was moved to this folder: %1</source>
        <translation>数据库已移到此文件夹：%1</translation>
    </message>
</context>
<context>
    <name>chuangkou::RecoveryPage</name>
    <message>
        <source>The office&apos;s recovery code</source>
        <translation>机构恢复码</translation>
    </message>
    <message>
        <source>It opens the store when no password does. It is shown this once and stored nowhere: write it on paper and put the paper into the office&apos;s safe.</source>
        <translation>当所有密码都无法使用时，用它打开数据库。恢复码只显示这一次，不在任何地方保存：请抄在纸上，放入本机构的保险柜。</translation>
    </message>
    <message>
        <source>Type the last four characters from your paper:</source>
        <translation>请照纸上所写，输入最后四个字符：</translation>
    </message>
    <message>
        <source>It is on paper</source>
        <translation>已抄写</translation>
    </message>
    <message>
        <source>These are not the last four characters of the code. Look at your paper.</source>
        <translation>不是恢复码的最后四个字符，请核对纸上所写。</translation>
    </message>
</context>
<context>
    <name>chuangkou::StatusLine</name>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
</context>
<context>
    <name>chuangkou::TopBar</name>
    <message>
        <source>Counter %1</source>
        <translation>%1号窗口</translation>
    </message>
    <message>
        <source>Choose the counter at which you work on this PC</source>
        <translation>选择您在本机办理的窗口</translation>
    </message>
    <message>
        <source>All services</source>
        <translation>全部事项</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Counter: %1</source>
        <translation>窗口：%1</translation>
    </message>
    <message>
        <source>Waiting %1 (booked %2)</source>
        <translation>等候 %1（预约 %2）</translation>
    </message>
    <message>
        <source>Waiting %1</source>
        <translation>等候 %1</translation>
    </message>
    <message>
        <source>Hall %1/%2</source>
        <translation>大厅 %1/%2</translation>
    </message>
    <message>
        <source>Hall %1</source>
        <translation>大厅 %1</translation>
    </message>
    <message>
        <source>%1: at most %2 people</source>
        <translation>%1 限 %2 人</translation>
    </message>
    <message>
        <source>%1 (full)</source>
        <translation>%1 已满</translation>
    </message>
    <message>
        <source>Offline: %1 not exported</source>
        <translation>离线·未导出 %1</translation>
    </message>
</context>
</TS>
