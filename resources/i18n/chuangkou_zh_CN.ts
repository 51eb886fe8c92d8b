<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AuditText</name>
    <message>
        <source>The whole trail</source>
        <translation>全部日志</translation>
    </message>
    <message>
        <source>Everything that the lists below hold, with log-ins and printing.</source>
        <translation>以下各清单的全部内容，以及登录和打印。</translation>
    </message>
    <message>
        <source>Overrides</source>
        <translation>越权放行</translation>
    </message>
    <message>
        <source>A rule was set aside, with the reason that was given.</source>
        <translation>未按规则办理的情形及所写理由。</translation>
    </message>
    <message>
        <source>Changed parameters</source>
        <translation>参数变更</translation>
    </message>
    <message>
        <source>Settings of the office, values and versions of policies, what the office filled in for an item.</source>
        <translation>本机构设置、政策参数和版本、本机构对事项的填写。</translation>
    </message>
    <message>
        <source>Files opened without a case</source>
        <translation>无办件查阅个人信息</translation>
    </message>
    <message>
        <source>A person&apos;s data were looked up, and no case of theirs was open.</source>
        <translation>查阅了个人信息，而当时没有此人的在办件。</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Data left the store as a file.</source>
        <translation>数据以文件形式离开本机。</translation>
    </message>
    <message>
        <source>Clocks changed</source>
        <translation>时钟变动</translation>
    </message>
    <message>
        <source>A PC&apos;s clock was set back, or two PCs&apos; clocks differed.</source>
        <translation>电脑时钟被调回，或两台电脑的时钟不一致。</translation>
    </message>
    <message>
        <source>Lock-outs lifted</source>
        <translation>解除锁定</translation>
    </message>
    <message>
        <source>A lock after wrong passwords was ended by another person.</source>
        <translation>密码错误造成的锁定由他人解除。</translation>
    </message>
    <message>
        <source>Accounts and roles</source>
        <translation>账户和角色</translation>
    </message>
    <message>
        <source>Who was given or lost access, and which roles.</source>
        <translation>账户的开通、停用和角色。</translation>
    </message>
    <message>
        <source>Samples drawn</source>
        <translation>抽样记录</translation>
    </message>
    <message>
        <source>Each draw with its seed.</source>
        <translation>每次抽样及其种子。</translation>
    </message>
    <message>
        <source>logged in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>logged out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>printed %{paper} again, copy %{copy}</source>
        <translation>补打%{paper}，第%{copy}次</translation>
    </message>
    <message>
        <source>opened the file of person %{about}, case %{case}</source>
        <translation>查阅个人%{about}的信息，办件%{case}</translation>
    </message>
    <message>
        <source>changed %{what} of %{about}</source>
        <translation>修改%{about}的%{what}</translation>
    </message>
    <message>
        <source>set the rule “%{rule}” aside: %{reason}</source>
        <translation>未按规则“%{rule}”办理：%{reason}</translation>
    </message>
    <message>
        <source>set %{name} to %{value}</source>
        <translation>将%{name}设为%{value}</translation>
    </message>
    <message>
        <source>filled in %{field} of the item %{item}: %{value} (%{document})</source>
        <translation>填写事项%{item}的%{field}：%{value}（%{document}）</translation>
    </message>
    <message>
        <source>confirmed %{parameter} of the policy %{policy} as %{value} from %{from} (%{document})</source>
        <translation>确认政策%{policy}的参数%{parameter}为%{value}，自%{from}起（%{document}）</translation>
    </message>
    <message>
        <source>proposed a version of the policy %{policy}, in force from %{valid_from}: %{note}</source>
        <translation>提交政策%{policy}的一个版本，自%{valid_from}起施行：%{note}</translation>
    </message>
    <message>
        <source>adopted a version of the policy %{policy}: %{note}</source>
        <translation>采用政策%{policy}的一个版本：%{note}</translation>
    </message>
    <message>
        <source>rejected a version of the policy %{policy}: %{reason}</source>
        <translation>退回政策%{policy}的一个版本：%{reason}</translation>
    </message>
    <message>
        <source>looked up person %{about} on the screen %{screen}</source>
        <translation>在%{screen}界面查阅个人%{about}的信息</translation>
    </message>
    <message>
        <source>exported %{what} %{list} %{about} %{from} %{to} %{reason}</source>
        <translation>导出 %{what} %{list} %{about} %{from} %{to} %{reason}</translation>
    </message>
    <message>
        <source>the clock was set back from %{from@} to %{to@}</source>
        <translation>时钟由%{from@}调回至%{to@}</translation>
    </message>
    <message>
        <source>the clock of PC %{device} differs by %{ms} ms</source>
        <translation>电脑%{device}的时钟相差%{ms}毫秒</translation>
    </message>
    <message>
        <source>lifted the lock of %{login_of}: %{reason}</source>
        <translation>解除%{login_of}的锁定：%{reason}</translation>
    </message>
    <message>
        <source>made the account %{login} of %{name}: %{roles}</source>
        <translation>为%{name}开通账户%{login}：%{roles}</translation>
    </message>
    <message>
        <source>gave the account %{subject} the roles %{roles}</source>
        <translation>将%{subject}的角色设为%{roles}</translation>
    </message>
    <message>
        <source>gave the account %{subject} a first password</source>
        <translation>为%{subject}设置初始密码</translation>
    </message>
    <message>
        <source>ended the access of %{subject}: %{reason}</source>
        <translation>停用%{subject}的账户：%{reason}</translation>
    </message>
    <message>
        <source>from here on the three administrators are three persons</source>
        <translation>自此系统管理员、安全管理员、审计管理员由三人分别担任</translation>
    </message>
    <message>
        <source>drew %{asked} of %{of} cases from %{from} to %{to}, seed %{seed}</source>
        <translation>自%{of}件中抽取%{asked}件，收件日%{from}至%{to}，种子%{seed}</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>%1, the content is not on this PC</source>
        <translation>%1，内容不在本机</translation>
    </message>
    <message>
        <source>the PC itself</source>
        <translation>本机自动</translation>
    </message>
    <message>
        <source>PC %1</source>
        <translation>%1号机</translation>
    </message>
    <message>
        <source>joined</source>
        <translation>兼任</translation>
    </message>
    <message>
        <source>apart</source>
        <translation>分设</translation>
    </message>
    <message>
        <source>An event was changed after it was written.</source>
        <translation>一条事件在写入后被改动。</translation>
    </message>
    <message>
        <source>The content of an event was changed or is missing.</source>
        <translation>一条事件的正文被改动或缺失。</translation>
    </message>
    <message>
        <source>The chain of events is broken: one was taken out or put in.</source>
        <translation>事件链断裂：有事件被取走或插入。</translation>
    </message>
    <message>
        <source>A signed head does not fit what is held.</source>
        <translation>签名的链头与本机内容不符。</translation>
    </message>
    <message>
        <source>A PC that the office did not admit wrote events.</source>
        <translation>未经本机构准入的电脑写入了事件。</translation>
    </message>
    <message>
        <source>An attachment is damaged or missing.</source>
        <translation>一个附件损坏或缺失。</translation>
    </message>
    <message>
        <source>A table differs from the events; “rebuild” mends it.</source>
        <translation>一个表与事件不一致，可用“rebuild”修复。</translation>
    </message>
    <message>
        <source>A page of the database is damaged; restore the latest backup.</source>
        <translation>数据库有一页损坏，请恢复最近的备份。</translation>
    </message>
    <message>
        <source>Something does not hold.</source>
        <translation>有内容不完好。</translation>
    </message>
    <message>
        <source>event %1 of chain %2</source>
        <translation>链%2的第%1条事件</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>审计</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>何人</translation>
    </message>
    <message>
        <source>PC</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Kind of event</source>
        <translation>事件类型</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>the password of %{subject} was set</source>
        <translation>设置了%{subject}的密码</translation>
    </message>
</context>
<context>
    <name>BackupText</name>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>排队号%n个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointment(s)</source>
        <translation>
            <numerusform>预约%n个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>办件%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) or unit(s)</source>
        <translation>
            <numerusform>人员或单位%n个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n daily summary(ies)</source>
        <translation>
            <numerusform>窗口日报%n份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) about policies</source>
        <translation>
            <numerusform>政策记录%n项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) or account(s)</source>
        <translation>
            <numerusform>设置或账号%n项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n audit record(s)</source>
        <translation>
            <numerusform>审计记录%n条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other thing(s)</source>
        <translation>
            <numerusform>其他%n项</numerusform>
        </translation>
    </message>
    <message>
        <source>The second backup folder is not there: %1. It is tried again.</source>
        <translation>第二备份文件夹不在：%1，稍后自动再试。</translation>
    </message>
    <message>
        <source>The second backup folder took no copy, which is tried again: %1</source>
        <translation>未能写入第二备份文件夹，稍后自动再试：%1</translation>
    </message>
    <message>
        <source>The backups take more than the %1 GB that they may.</source>
        <translation>备份占用已超过限额 %1 GB。</translation>
    </message>
    <message numerus="yes">
        <source>The room for backups (%1 GB) is used up; the oldest daily ones were removed: %n.</source>
        <translation>
            <numerusform>备份空间（%1 GB）已用完，已删去最早的每日备份%n份。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 KB</source>
        <translation>%1 KB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>at least %n event(s) of this PC</source>
        <translation>
            <numerusform>本机至少%n条记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) of this PC</source>
        <translation>
            <numerusform>本机%n条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>The backup was not taken and is tried again: %1</source>
        <translation>备份未完成，稍后自动再试：%1</translation>
    </message>
    <message>
        <source>An older backup could not be removed.</source>
        <translation>有一份旧备份未能删除。</translation>
    </message>
    <message>
        <source>Restored from the daily quick copy.</source>
        <translation>已用每日快速副本恢复。</translation>
    </message>
    <message>
        <source>Restored from the backup.</source>
        <translation>已用备份恢复。</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s).</source>
        <translation>
            <numerusform>共%n条记录。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s) are missing.</source>
        <translation>
            <numerusform>缺%n个附件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s) of the backup are damaged and were left out.</source>
        <translation>
            <numerusform>备份中有%n个附件已损坏，未恢复。</numerusform>
        </translation>
    </message>
    <message>
        <source>The store that was there is kept in %1.</source>
        <translation>原有存储保留在 %1。</translation>
    </message>
</context>
<context>
    <name>BasisText</name>
    <message>
        <source>; </source>
        <comment>between articles</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1至%2</translation>
    </message>
    <message>
        <source>%1: %2 × %3 = %4</source>
        <comment>days, count, rate, amount</comment>
        <translation>%1：%2 × %3 = %4</translation>
    </message>
    <message>
        <source>confirmed by two persons</source>
        <translation>两人已确认</translation>
    </message>
    <message>
        <source>%1; not confirmed: may be shown, not decided</source>
        <translation>%1；未经两人确认，可显示，不得审批</translation>
    </message>
    <message>
        <source>The sum</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>%1 each month</source>
        <translation>%1（每月）</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>result, payer</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Values used</source>
        <translation>所用参数</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1，版本%2</translation>
    </message>
</context>
<context>
    <name>CaseText</name>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>已收件</translation>
    </message>
    <message>
        <source>Papers missing</source>
        <translation>待补正</translation>
    </message>
    <message>
        <source>Papers complete</source>
        <translation>已补正</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已受理</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>Calculated</source>
        <translation>已核算</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>复核中</translation>
    </message>
    <message>
        <source>Public notice</source>
        <translation>公示中</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>In payment</source>
        <translation>支付中</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已支付</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>邮寄</translation>
    </message>
    <message>
        <source>Drop box</source>
        <translation>投递箱</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>线上</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>准予</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>不予批准</translation>
    </message>
    <message>
        <source>Partly approved</source>
        <translation>部分准予</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>直接送达</translation>
    </message>
    <message>
        <source>By post</source>
        <translation>邮寄送达</translation>
    </message>
    <message>
        <source>Left at the address</source>
        <translation>留置送达</translation>
    </message>
    <message>
        <source>By public notice</source>
        <translation>公告送达</translation>
    </message>
    <message>
        <source>Electronically</source>
        <translation>电子送达</translation>
    </message>
    <message>
        <source>None shown</source>
        <translation>未出示</translation>
    </message>
    <message>
        <source>Resident identity card</source>
        <translation>居民身份证</translation>
    </message>
    <message>
        <source>Residence permit (Hong Kong, Macao, Taiwan)</source>
        <translation>港澳台居民居住证</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>护照</translation>
    </message>
    <message>
        <source>Permanent residence card</source>
        <translation>外国人永久居留身份证</translation>
    </message>
    <message>
        <source>Done at once</source>
        <translation>即办件</translation>
    </message>
    <message>
        <source>Done by a date</source>
        <translation>承诺件</translation>
    </message>
    <message>
        <source>%1 working days</source>
        <translation>%1个工作日</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1日</translation>
    </message>
    <message>
        <source>%1 (provisional)</source>
        <translation>%1（暂定）</translation>
    </message>
    <message>
        <source>To be filled in by this office</source>
        <translation>待本机构填写</translation>
    </message>
</context>
<context>
    <name>CliText</name>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The option --%1 needs a value.</source>
        <translation>选项 --%1 后面要有值。</translation>
    </message>
    <message>
        <source>The option --%1 stands before the verb.</source>
        <translation>选项 --%1 要写在命令之前。</translation>
    </message>
    <message>
        <source>A password is never an argument: set CHUANGKOU_PASSWORD, give --password-file before the verb, or type it when asked.</source>
        <translation>密码不能写在命令行里：请设环境变量 CHUANGKOU_PASSWORD，或在命令之前写 --password-file，或在提示时输入。</translation>
    </message>
    <message>
        <source>There is no option --%1 here.</source>
        <translation>这里没有选项 --%1。</translation>
    </message>
    <message>
        <source>The option --%1 needs a whole number.</source>
        <translation>选项 --%1 要写整数。</translation>
    </message>
    <message>
        <source>The option --%1 needs a date such as 2020-02-17.</source>
        <translation>选项 --%1 要写日期，例如 2020-02-17。</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>缺少 %1。</translation>
    </message>
    <message>
        <source>There is a word too many after the verb.</source>
        <translation>命令之后多写了内容。</translation>
    </message>
    <message>
        <source>The option --lang is zh or en.</source>
        <translation>选项 --lang 只能是 zh 或 en。</translation>
    </message>
    <message>
        <source>The option --%1 takes no value.</source>
        <translation>选项 --%1 不带值。</translation>
    </message>
    <message>
        <source>The option --%1 is missing.</source>
        <translation>缺少选项 --%1。</translation>
    </message>
    <message>
        <source>%1 working days</source>
        <translation>%1 个工作日</translation>
    </message>
    <message>
        <source>%1 calendar days</source>
        <translation>%1 个自然日</translation>
    </message>
    <message>
        <source>to be filled in</source>
        <translation>待本机构填写</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Line of service</source>
        <translation>业务类别</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Visit needed</source>
        <translation>须到场</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>法定时限</translation>
    </message>
    <message>
        <source>To be filled in</source>
        <translation>待本机构填写</translation>
    </message>
    <message>
        <source>%1 of %2 is filled in.</source>
        <translation>%2 的 %1 已填写。</translation>
    </message>
    <message>
        <source>%1, in conflict</source>
        <translation>%1，有冲突</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>收件日期</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应办结日期</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>the service catalogue with what the office filled in</source>
        <translation>列出服务事项及本机构填写的内容</translation>
    </message>
    <message>
        <source>only this line: employment, social_insurance, training, personnel, disputes</source>
        <translation>只列该业务类别：employment、social_insurance、training、personnel、disputes</translation>
    </message>
    <message>
        <source>only what matches: part of the name, or initials</source>
        <translation>只列相符的：名称的一部分或拼音首字母</translation>
    </message>
    <message>
        <source>only items with something to be filled in</source>
        <translation>只列有待填写内容的事项</translation>
    </message>
    <message>
        <source>fill in what the catalogue leaves open</source>
        <translation>填写事项目录中的待填内容</translation>
    </message>
    <message>
        <source>id of the item</source>
        <translation>事项标识</translation>
    </message>
    <message>
        <source>type, visit_needed, limit, promise, documents, ...</source>
        <translation>字段：type、visit_needed、limit、promise、documents 等</translation>
    </message>
    <message>
        <source>the document that says so</source>
        <translation>所依据的文件</translation>
    </message>
    <message>
        <source>the article of a limit</source>
        <translation>时限所依据的条款</translation>
    </message>
    <message>
        <source>cases, the newest first; names are masked</source>
        <translation>列出办件，最新的在前，姓名已脱敏</translation>
    </message>
    <message>
        <source>only those to which something happened on this day</source>
        <translation>只列当天有变动的</translation>
    </message>
    <message>
        <source>only those not finished</source>
        <translation>只列未办结的</translation>
    </message>
    <message>
        <source>only of this item</source>
        <translation>只列该事项的</translation>
    </message>
    <message>
        <source>at most so many</source>
        <translation>最多列出的件数</translation>
    </message>
    <message>
        <source>Written and read back; the medium may be pulled out.</source>
        <translation>已写入并从介质读回校验，可以拔出。</translation>
    </message>
    <message>
        <source>Written; eject the medium before it is pulled out.</source>
        <translation>已写入，请先弹出介质再拔出。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>For computers</source>
        <translation>可读取的电脑数</translation>
    </message>
    <message>
        <source>%1 from %2: %3 events new, %4 known, %5 attachments new.</source>
        <translation>%1（来自 %2）：新事件 %3 条，已有 %4 条，新附件 %5 个。</translation>
    </message>
    <message>
        <source>%1 events stand beside others of the same number: a computer was set back.</source>
        <translation>有 %1 条事件与同序号的另一事件并存：某台电脑曾被恢复到较早状态。</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>申请文件</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>Take the file to the office&apos;s own computer; `admit` shows the same fingerprint there.</source>
        <translation>请把文件带到机构主机，用 admit 接纳时应显示相同的指纹。</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Fingerprint of the office</source>
        <translation>机构指纹</translation>
    </message>
    <message>
        <source>From now on the accounts of the office open this store; the set-up password no longer does.</source>
        <translation>今后用本机构的账号打开此存储，安装密码不再有效。</translation>
    </message>
    <message>
        <source>Set-up password of this computer</source>
        <translation>本机安装密码</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复文件</translation>
    </message>
    <message>
        <source>Compare the fingerprint with the other computer, then bring the answer there for `join --accept`.</source>
        <translation>请与另一台电脑核对指纹，再把答复带过去执行 join --accept。</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>备份时间</translation>
    </message>
    <message>
        <source>What would be lost</source>
        <translation>将丢失</translation>
    </message>
    <message>
        <source>Nothing was restored: name the folder STORE to do it.</source>
        <translation>尚未恢复：要恢复请写明文件夹 STORE。</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>Password of %1</source>
        <translation>%1 的密码</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>make this computer one of an office&apos;s</source>
        <translation>让本机加入一个机构</translation>
    </message>
    <message>
        <source>first: write this computer&apos;s request into F</source>
        <translation>第一步：把本机的申请写入 F</translation>
    </message>
    <message>
        <source>then: bring in the office&apos;s answer G</source>
        <translation>第二步：导入机构的答复 G</translation>
    </message>
    <message>
        <source>admit a computer, at the office&apos;s own one</source>
        <translation>在机构主机上接纳一台电脑</translation>
    </message>
    <message>
        <source>its request</source>
        <translation>其申请文件</translation>
    </message>
    <message>
        <source>its number, never given twice</source>
        <translation>其编号，不重复使用</translation>
    </message>
    <message>
        <source>its name</source>
        <translation>其名称</translation>
    </message>
    <message>
        <source>file of the answer; without it F.answer</source>
        <translation>答复文件，省略则为 F.answer</translation>
    </message>
    <message>
        <source>file or folder; without it the present folder</source>
        <translation>文件或文件夹，省略则为当前文件夹</translation>
    </message>
    <message>
        <source>bring in what another computer exported</source>
        <translation>导入另一台电脑导出的文件</translation>
    </message>
    <message>
        <source>its file</source>
        <translation>导出的文件</translation>
    </message>
    <message>
        <source>folder of the backup</source>
        <translation>备份文件夹</translation>
    </message>
    <message>
        <source>folder to be made; without it a preview only</source>
        <translation>要新建的文件夹，省略则只预览</translation>
    </message>
    <message>
        <source>open it with the recovery code (CHUANGKOU_RECOVERY_CODE, else asked) in place of a log-in</source>
        <translation>不用登录而用恢复码打开（CHUANGKOU_RECOVERY_CODE，否则提示输入）</translation>
    </message>
    <message>
        <source>the store (or CHUANGKOU_STORE)</source>
        <translation>存储文件夹（或 CHUANGKOU_STORE）</translation>
    </message>
    <message>
        <source>who works (or CHUANGKOU_USER; else admin)</source>
        <translation>操作人（或 CHUANGKOU_USER，默认 admin）</translation>
    </message>
    <message>
        <source>the password is the first line of F (or CHUANGKOU_PASSWORD; else asked)</source>
        <translation>密码为文件 F 的第一行（或 CHUANGKOU_PASSWORD，否则提示输入）</translation>
    </message>
    <message>
        <source>a password to be set, likewise (or CHUANGKOU_NEW_PASSWORD; else asked)</source>
        <translation>要设置的新密码，同上（或 CHUANGKOU_NEW_PASSWORD，否则提示输入）</translation>
    </message>
    <message>
        <source>language of all sentences</source>
        <translation>提示语言</translation>
    </message>
    <message>
        <source>the program&apos;s version</source>
        <translation>程序版本</translation>
    </message>
    <message>
        <source>the answer as one JSON object</source>
        <translation>以一个 JSON 对象输出结果</translation>
    </message>
    <message>
        <source>this page, or a verb&apos;s own</source>
        <translation>本页，或某个命令的说明</translation>
    </message>
    <message>
        <source>Before the verb:</source>
        <translation>写在命令之前：</translation>
    </message>
    <message>
        <source>Before or after it:</source>
        <translation>写在命令前后均可：</translation>
    </message>
    <message>
        <source>Exit code: 0 done, 1 refused with a reason, 2 wrong usage.</source>
        <translation>退出码：0 完成，1 被拒绝并说明原因，2 用法错误。</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>用法：%1</translation>
    </message>
    <message>
        <source>%1 (may be repeated)</source>
        <translation>%1（可重复）</translation>
    </message>
    <message>
        <source>    row %1 (%2)  %3</source>
        <translation>    第 %1 行（%2）  %3</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>    from %1 = %2</source>
        <translation>    取自 %1 = %2</translation>
    </message>
    <message>
        <source>    %1 = %2</source>
        <translation>    %1 = %2</translation>
    </message>
    <message>
        <source>    %1 of %2 gives %3</source>
        <translation>    %1：%2 得 %3</translation>
    </message>
    <message>
        <source>No value, because: %1</source>
        <translation>没有结果，原因：%1</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>用例</translation>
    </message>
    <message>
        <source>Cases taken in</source>
        <translation>办件数</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>用例</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>应为</translation>
    </message>
    <message>
        <source>Got</source>
        <translation>实为</translation>
    </message>
    <message>
        <source>%1 values are not those of the kit.</source>
        <translation>有 %1 个值与测试套件不符。</translation>
    </message>
    <message>
        <source>evaluate a decision of a DMN model</source>
        <translation>计算 DMN 模型中的一个决策</translation>
    </message>
    <message>
        <source>the .dmn file</source>
        <translation>.dmn 文件</translation>
    </message>
    <message>
        <source>name of the decision</source>
        <translation>决策名称</translation>
    </message>
    <message>
        <source>the inputs by name, as one JSON object</source>
        <translation>按名称给出的输入，一个 JSON 对象</translation>
    </message>
    <message>
        <source>show the steps that led to the value</source>
        <translation>显示得出结果的步骤</translation>
    </message>
    <message>
        <source>run the cases of the DMN Technology Compatibility Kit</source>
        <translation>运行 DMN 技术兼容性套件（TCK）的用例</translation>
    </message>
    <message>
        <source>folder with its cases</source>
        <translation>用例所在文件夹</translation>
    </message>
    <message>
        <source>The hall %1 is set.</source>
        <translation>大厅“%1”已保存。</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>大厅</translation>
    </message>
    <message>
        <source>People at most</source>
        <translation>人数上限</translation>
    </message>
    <message>
        <source>Dispatcher</source>
        <translation>派号电脑</translation>
    </message>
    <message>
        <source>A counter has a number from 1 on.</source>
        <translation>窗口号是从 1 起的整数。</translation>
    </message>
    <message>
        <source>Counter %1 is set.</source>
        <translation>%1 号窗口已保存。</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Lines of service</source>
        <translation>业务类别</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>The setting %1 is now %2.</source>
        <translation>设置 %1 现为 %2。</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置项</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>all halls</source>
        <translation>列出大厅</translation>
    </message>
    <message>
        <source>make or change a hall</source>
        <translation>新建或修改大厅</translation>
    </message>
    <message>
        <source>name of the hall</source>
        <translation>大厅名称</translation>
    </message>
    <message>
        <source>people at most</source>
        <translation>人数上限</translation>
    </message>
    <message>
        <source>number of the computer that hands out tickets</source>
        <translation>派号电脑的编号</translation>
    </message>
    <message>
        <source>its new name</source>
        <translation>新名称</translation>
    </message>
    <message>
        <source>all counters</source>
        <translation>列出窗口</translation>
    </message>
    <message>
        <source>make or change a counter</source>
        <translation>新建或修改窗口</translation>
    </message>
    <message>
        <source>number of the counter</source>
        <translation>窗口号</translation>
    </message>
    <message>
        <source>its hall; may be left out when there is one</source>
        <translation>所在大厅，只有一个大厅时可省略</translation>
    </message>
    <message>
        <source>what it is called</source>
        <translation>窗口名称</translation>
    </message>
    <message>
        <source>lines of service that it calls; without it all</source>
        <translation>叫号的业务类别，省略则为全部</translation>
    </message>
    <message>
        <source>number of the computer there; without it this one</source>
        <translation>该窗口电脑的编号，省略则为本机</translation>
    </message>
    <message>
        <source>all settings of the office</source>
        <translation>列出本机构的设置</translation>
    </message>
    <message>
        <source>change a setting of the office</source>
        <translation>修改本机构的一项设置</translation>
    </message>
    <message>
        <source>name of the setting</source>
        <translation>设置项名称</translation>
    </message>
    <message>
        <source>its value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>%1: there is no terminal to ask at; set %2 or name a file.</source>
        <translation>%1：没有可供输入的终端，请设环境变量 %2 或指定文件。</translation>
    </message>
    <message>
        <source>%1: </source>
        <translation>%1：</translation>
    </message>
    <message>
        <source>Once more: </source>
        <translation>再输入一次：</translation>
    </message>
    <message>
        <source>They differ.</source>
        <translation>两次输入不一致。</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>To be confirmed</source>
        <translation>待确认参数</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>waits for a second person</source>
        <translation>待第二人确认</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺</translation>
    </message>
    <message>
        <source>confirmed by two</source>
        <translation>已由两人确认</translation>
    </message>
    <message>
        <source>Values of</source>
        <translation>取值日期</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>%1 is confirmed by two persons.</source>
        <translation>%1 已由两人确认。</translation>
    </message>
    <message>
        <source>%1 is entered; a second person must confirm it.</source>
        <translation>%1 已录入，须由第二人确认。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Total: %1</source>
        <translation>合计：%1</translation>
    </message>
    <message>
        <source>Not confirmed, so not to be decided with: %1</source>
        <translation>参数未确认，不得据以核定：%1</translation>
    </message>
    <message>
        <source>Line %1 of the facts</source>
        <translation>事实文件第 %1 行</translation>
    </message>
    <message>
        <source>Chain: %1</source>
        <translation>推算链：%1</translation>
    </message>
    <message>
        <source>id of the policy</source>
        <translation>政策标识</translation>
    </message>
    <message>
        <source>all policies</source>
        <translation>列出政策</translation>
    </message>
    <message>
        <source>a policy&apos;s values with their references</source>
        <translation>列出政策参数及其依据</translation>
    </message>
    <message>
        <source>as they are on this day; without it today</source>
        <translation>该日的取值，省略则为今天</translation>
    </message>
    <message>
        <source>confirm a value; two persons make it hold</source>
        <translation>确认参数取值，两人确认后生效</translation>
    </message>
    <message>
        <source>id of the parameter</source>
        <translation>参数标识</translation>
    </message>
    <message>
        <source>first day on which it holds; without it always</source>
        <translation>生效首日，省略则一直有效</translation>
    </message>
    <message>
        <source>its article, as papers cite it</source>
        <translation>文书上引用的条款</translation>
    </message>
    <message>
        <source>calculate an amount and show why</source>
        <translation>计算金额并说明依据</translation>
    </message>
    <message>
        <source>The store has moved to this folder; this was recorded.</source>
        <translation>存储已移到此文件夹，已记录。</translation>
    </message>
    <message>
        <source>The store was set back to an older state; this machine goes on in a new epoch.</source>
        <translation>存储被恢复到较早的状态，本机以新的纪元继续工作。</translation>
    </message>
    <message>
        <source>This is the copy of another machine&apos;s store: it can be read and printed; to work here, the machine must join anew.</source>
        <translation>这是另一台电脑的存储副本：可以查看和打印；要在此办理业务，本机须重新加入。</translation>
    </message>
    <message>
        <source>Which store? Give --store FOLDER before the verb, or set CHUANGKOU_STORE.</source>
        <translation>未指明存储：请在命令之前写 --store FOLDER，或设环境变量 CHUANGKOU_STORE。</translation>
    </message>
    <message>
        <source>chuangkou-cli --help lists the verbs, chuangkou-cli VERB --help its arguments.</source>
        <translation>chuangkou-cli --help 列出全部命令，chuangkou-cli 命令 --help 说明其参数。</translation>
    </message>
    <message>
        <source>A verb is missing.</source>
        <translation>缺少命令。</translation>
    </message>
    <message>
        <source>There is no verb %1.</source>
        <translation>没有命令 %1。</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1：%2／%3</translation>
    </message>
    <message>
        <source>%1 is open on %2.</source>
        <translation>%1 已于 %2 开始当日工作。</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已日结</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>取号</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>已办</translation>
    </message>
    <message>
        <source>Lapsed</source>
        <translation>过号作废</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>弃号</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Ended by the day&apos;s close</source>
        <translation>日结关闭</translation>
    </message>
    <message>
        <source>No-shows</source>
        <translation>爽约</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>到达</translation>
    </message>
    <message>
        <source>First call</source>
        <translation>首次叫号</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Wait (s)</source>
        <translation>等候（秒）</translation>
    </message>
    <message>
        <source>Service (s)</source>
        <translation>办理（秒）</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>时间存疑</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>New visits</source>
        <translation>新导入</translation>
    </message>
    <message>
        <source>Imported before</source>
        <translation>此前已导入</translation>
    </message>
    <message>
        <source>Bad rows</source>
        <translation>问题行</translation>
    </message>
    <message>
        <source>Days: %1 to %2</source>
        <translation>日期：%1 至 %2</translation>
    </message>
    <message>
        <source>The map does not name the column %1.</source>
        <translation>对照表中没有列 %1。</translation>
    </message>
    <message>
        <source>Bad rows with their reasons</source>
        <translation>问题行及原因</translation>
    </message>
    <message>
        <source>the hall; may be left out when there is one</source>
        <translation>大厅，只有一个时可省略</translation>
    </message>
    <message>
        <source>open today in a hall</source>
        <translation>开始大厅当日工作</translation>
    </message>
    <message>
        <source>close a day in a hall</source>
        <translation>大厅日结</translation>
    </message>
    <message>
        <source>the day; without it today</source>
        <translation>日期，省略则为今天</translation>
    </message>
    <message>
        <source>a day&apos;s tickets in order of arrival</source>
        <translation>按到达顺序列出一天的号</translation>
    </message>
    <message>
        <source>only of this hall; without it all, and imports</source>
        <translation>只列该大厅的，省略则为全部（含导入）</translation>
    </message>
    <message>
        <source>read visits from a table (CSV, UTF-8 or GB18030)</source>
        <translation>从表格导入办事记录（CSV，UTF-8 或 GB18030）</translation>
    </message>
    <message>
        <source>the table</source>
        <translation>表格文件</translation>
    </message>
    <message>
        <source>the map of its columns</source>
        <translation>列对照表</translation>
    </message>
    <message>
        <source>import nothing when a row is bad</source>
        <translation>有问题行时全部不导入</translation>
    </message>
    <message>
        <source>where bad rows go; without it FILE.bad.csv</source>
        <translation>问题行写入的文件，省略则为 FILE.bad.csv</translation>
    </message>
    <message>
        <source>the hall they came to</source>
        <translation>所到大厅</translation>
    </message>
    <message>
        <source>Log-in</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>An office has a name and a place: --office and --area.</source>
        <translation>新建机构须写明名称和区划：--office 与 --area。</translation>
    </message>
    <message>
        <source>A password for %1 (at least 10 characters)</source>
        <translation>为 %1 设置密码（至少 10 个字符）</translation>
    </message>
    <message>
        <source>Computer 1</source>
        <translation>1号机</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>系统管理员</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>First account</source>
        <translation>首个账号</translation>
    </message>
    <message>
        <source>Print the recovery code and lock it away: it is shown only now, and without it a lost password cannot be made good.</source>
        <translation>请打印恢复码并锁好：恢复码只显示这一次，没有它，丢失的密码无法补救。</translation>
    </message>
    <message>
        <source>make a new office with its first account</source>
        <translation>新建机构及其首个账号</translation>
    </message>
    <message>
        <source>folder to be made</source>
        <translation>要新建的文件夹</translation>
    </message>
    <message>
        <source>name of the office</source>
        <translation>机构名称</translation>
    </message>
    <message>
        <source>code of its administrative division: 220102</source>
        <translation>行政区划代码，例如 220102</translation>
    </message>
    <message>
        <source>name of this computer</source>
        <translation>本机名称</translation>
    </message>
    <message>
        <source>name of the person of the first account</source>
        <translation>首个账号的姓名</translation>
    </message>
    <message>
        <source>the demonstration office, with its accounts</source>
        <translation>演示机构及其账号</translation>
    </message>
    <message>
        <source>event was changed</source>
        <translation>事件被改动</translation>
    </message>
    <message>
        <source>content was changed</source>
        <translation>内容被改动</translation>
    </message>
    <message>
        <source>chain is broken</source>
        <translation>链条断开</translation>
    </message>
    <message>
        <source>signed head does not fit</source>
        <translation>签名的链首不符</translation>
    </message>
    <message>
        <source>computer without certificate</source>
        <translation>电脑没有证书</translation>
    </message>
    <message>
        <source>attachment is damaged</source>
        <translation>附件损坏</translation>
    </message>
    <message>
        <source>table differs from the events</source>
        <translation>数据表与事件不一致</translation>
    </message>
    <message>
        <source>page of the database is damaged</source>
        <translation>数据库页损坏</translation>
    </message>
    <message>
        <source>Chains</source>
        <translation>链条</translation>
    </message>
    <message>
        <source>Everything holds.</source>
        <translation>全部一致，没有发现问题。</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Kind of event</source>
        <translation>事件种类</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>链条</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>The store does not hold: %1 findings, the first: %2</source>
        <translation>存储校验未通过：发现 %1 处问题，第一处：%2</translation>
    </message>
    <message>
        <source>The tables were built again from the events; no row differs.</source>
        <translation>数据表已按事件重建，没有差异。</translation>
    </message>
    <message>
        <source>The tables were built again from the events; these rows differed:</source>
        <translation>数据表已按事件重建，下列各行原先不同：</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>数据表</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>check every event, chain, signature, attachment and table</source>
        <translation>逐一校验事件、链条、签名、附件和数据表</translation>
    </message>
    <message>
        <source>build the tables again from the events</source>
        <translation>按事件重建数据表</translation>
    </message>
    <message>
        <source>first day; without it today</source>
        <translation>起始日期，省略则为今天</translation>
    </message>
    <message>
        <source>last day; without it today</source>
        <translation>截止日期，省略则为今天</translation>
    </message>
    <message>
        <source>There is no role %1; the roles are %2.</source>
        <translation>没有角色 %1，可用的角色有：%2。</translation>
    </message>
    <message>
        <source>The option --roles names at least one role.</source>
        <translation>选项 --roles 至少要写一个角色。</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>The account %1 is there.</source>
        <translation>账号 %1 已建立。</translation>
    </message>
    <message>
        <source>The password of %1 is set.</source>
        <translation>%1 的密码已设置。</translation>
    </message>
    <message>
        <source>The roles of %1 are set.</source>
        <translation>%1 的角色已设置。</translation>
    </message>
    <message>
        <source>%1 can no longer log in.</source>
        <translation>%1 已不能登录。</translation>
    </message>
    <message>
        <source>%1 can log in again on this computer.</source>
        <translation>%1 可以在本机重新登录。</translation>
    </message>
    <message>
        <source>log-in name</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>clerk, reception, supervisor, system_admin, security_admin, auditor</source>
        <translation>clerk 窗口工作人员，reception 导办员，supervisor 值班主任，system_admin 系统管理员，security_admin 安全管理员，auditor 审计管理员</translation>
    </message>
    <message>
        <source>why; it stands in the audit trail</source>
        <translation>原因，记入审计记录</translation>
    </message>
    <message>
        <source>all accounts</source>
        <translation>列出账号</translation>
    </message>
    <message>
        <source>make an account</source>
        <translation>新建账号</translation>
    </message>
    <message>
        <source>name of the person</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>set a password: one&apos;s own, or as system administrator</source>
        <translation>设置密码：本人的，或由系统管理员代设</translation>
    </message>
    <message>
        <source>log-in name; without it one&apos;s own</source>
        <translation>登录名，省略则为本人</translation>
    </message>
    <message>
        <source>replace a person&apos;s roles</source>
        <translation>重新设定角色</translation>
    </message>
    <message>
        <source>end a person&apos;s access</source>
        <translation>停用账号</translation>
    </message>
    <message>
        <source>lift the lock after wrong passwords on this computer</source>
        <translation>解除本机因密码错误的锁定</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>建立</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Day and queue</source>
        <translation>日程与排队</translation>
    </message>
    <message>
        <source>Catalogue and cases</source>
        <translation>事项与办件</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>Decision models</source>
        <translation>决策模型</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>来访人数</translation>
    </message>
    <message>
        <source>Amount of the roster claim</source>
        <translation>名册申报金额</translation>
    </message>
    <message>
        <source>live a working day in a demonstration office and write its papers</source>
        <translation>在演示机构中走完一个工作日，并写出各类单据</translation>
    </message>
    <message>
        <source>where the papers go; without it ./demo</source>
        <translation>单据存放的文件夹；不写则为 ./demo</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>键</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Only flagged</source>
        <translation>仅提示</translation>
    </message>
    <message>
        <source>Calculation sheet</source>
        <translation>计算表</translation>
    </message>
    <message>
        <source>Person-days</source>
        <translation>人天</translation>
    </message>
    <message>
        <source>The roster with its reasons</source>
        <translation>附原因的名册</translation>
    </message>
    <message>
        <source>Some rows are refused; nothing was taken in.</source>
        <translation>有的行未通过，整份名册未受理。</translation>
    </message>
    <message>
        <source>%1 %2: %3 days, %4</source>
        <translation>%1 %2：%3 天，%4</translation>
    </message>
    <message>
        <source>take a unit&apos;s claim with its roster and calculate it</source>
        <translation>受理单位的名册申报并核算</translation>
    </message>
    <message>
        <source>the roster (CSV or xlsx)</source>
        <translation>名册文件（CSV 或 xlsx）</translation>
    </message>
    <message>
        <source>the unit&apos;s name</source>
        <translation>单位名称</translation>
    </message>
    <message>
        <source>its unified social credit code</source>
        <translation>单位统一社会信用代码</translation>
    </message>
    <message>
        <source>whom to ask at the unit</source>
        <translation>单位联系人</translation>
    </message>
    <message>
        <source>telephone number</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>where a refused roster goes with its reasons; without it beside FILE</source>
        <translation>未通过的名册附原因写到何处；不写则在原文件旁</translation>
    </message>
    <message>
        <source>write the calculation sheet as PDF</source>
        <translation>把补贴审核表写成 PDF</translation>
    </message>
    <message>
        <source>Issued as version 1.</source>
        <translation>已定稿为第 1 版。</translation>
    </message>
    <message>
        <source>Issued as correction %1.</source>
        <translation>已定稿为更正 %1。</translation>
    </message>
    <message>
        <source>    %1: was %2, is %3</source>
        <translation>    %1：原为 %2，现为 %3</translation>
    </message>
    <message>
        <source>Written to</source>
        <translation>已写入</translation>
    </message>
    <message>
        <source>--issue and --issued exclude each other</source>
        <translation>--issue 与 --issued 不能同时使用</translation>
    </message>
    <message>
        <source>the daily summary: a draft, or issued as a version</source>
        <translation>窗口日报：草稿，或定稿为一版</translation>
    </message>
    <message>
        <source>only this hall; without it the whole office</source>
        <translation>只要这个大厅；不写则为全机构</translation>
    </message>
    <message>
        <source>fix it as the next version and keep its paper</source>
        <translation>定稿为下一版并保存其单据</translation>
    </message>
    <message>
        <source>write the paper of version N as it was issued</source>
        <translation>写出第 N 版定稿原件</translation>
    </message>
    <message>
        <source>write the paper</source>
        <translation>写出 PDF</translation>
    </message>
    <message>
        <source>write the figures as a sheet</source>
        <translation>把数字写成表格</translation>
    </message>
    <message>
        <source>Rosters</source>
        <translation>名册</translation>
    </message>
    <message>
        <source>Daily summary</source>
        <translation>窗口日报</translation>
    </message>
    <message>
        <source>Demonstration</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Taken in. It is not accepted yet: the office must fill in the item&apos;s %1 first (item complete).</source>
        <translation>已收件，尚未受理：须先由本机构填写该事项的“%1”（item complete）。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1: %2 is not a date</source>
        <translation>“%1”列的“%2”不是日期</translation>
    </message>
    <message>
        <source>%1: the time is missing</source>
        <translation>“%1”列没有时间</translation>
    </message>
    <message>
        <source>%1: %2 is not a time</source>
        <translation>“%1”列的“%2”不是时间</translation>
    </message>
    <message>
        <source>%1: %2 is not a number</source>
        <translation>“%1”列的“%2”不是数字</translation>
    </message>
    <message>
        <source>%1: the map does not know %2</source>
        <translation>“%1”列的“%2”在对照表中没有对应结果</translation>
    </message>
    <message>
        <source>%1 columns are needed, there are %2</source>
        <translation>应有 %1 列，实有 %2 列</translation>
    </message>
    <message>
        <source>The same key as in line %1</source>
        <translation>与第 %1 行重复</translation>
    </message>
    <message>
        <source>STORE is the name of a folder.</source>
        <translation>STORE 要写文件夹名。</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1至%2</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单位数</translation>
    </message>
    <message>
        <source>Of one unit</source>
        <translation>每单位</translation>
    </message>
    <message>
        <source> (paid by %1)</source>
        <translation>（%1支付）</translation>
    </message>
    <message>
        <source>%1: --set takes PARAMETER=VALUE.</source>
        <translation>%1：--set 要写成 参数=值。</translation>
    </message>
    <message>
        <source>--set and --area are for a folder or a zip; an office has its own.</source>
        <translation>--set 和 --area 只用于文件夹或 zip；机构有自己的参数和地区。</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>已核对</translation>
    </message>
    <message>
        <source>Case %1 of %2 fails.</source>
        <translation>%2 中的用例 %1 未通过。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺少</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>估算</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>依据条款</translation>
    </message>
    <message>
        <source>run a package&apos;s own cases</source>
        <translation>运行政策包自带的用例</translation>
    </message>
    <message>
        <source>id of a shipped policy, a folder or a zip</source>
        <translation>随程序提供的政策标识，或文件夹、zip</translation>
    </message>
    <message>
        <source>what somebody is entitled to, why not, or what is missing</source>
        <translation>政策匹配：可享受什么、为何不可、还缺什么</translation>
    </message>
    <message>
        <source>{input: value, ...}</source>
        <translation>{输入项: 值, ...}</translation>
    </message>
    <message>
        <source>the date of facts that have none</source>
        <translation>事实没有日期时采用的日期</translation>
    </message>
    <message>
        <source>only the policies for persons, or for units</source>
        <translation>只列面向个人或面向单位的政策</translation>
    </message>
    <message>
        <source>id of the policy, or a folder or zip, which needs no store</source>
        <translation>政策标识；或文件夹、zip（不需要存储）</translation>
    </message>
    <message>
        <source>{input: value, ...} or {&quot;lines&quot;: [{...}, ...]}</source>
        <translation>{输入项: 值, ...} 或 {&quot;lines&quot;: [{...}, ...]}</translation>
    </message>
    <message>
        <source>with the versions and values known on this day</source>
        <translation>按这一天已知的版本和参数</translation>
    </message>
    <message>
        <source>taken as confirmed; only with a folder or a zip</source>
        <translation>视为已确认；只用于文件夹或 zip</translation>
    </message>
    <message>
        <source>the office&apos;s area; only with a folder or a zip</source>
        <translation>机构所在地区代码；只用于文件夹或 zip</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>待采用</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>较早版本</translation>
    </message>
    <message>
        <source>shipped</source>
        <translation>随程序</translation>
    </message>
    <message>
        <source>adopted</source>
        <translation>已采用</translation>
    </message>
    <message>
        <source>Facts from</source>
        <translation>适用起</translation>
    </message>
    <message>
        <source>Facts to</source>
        <translation>适用止</translation>
    </message>
    <message>
        <source>Known since</source>
        <translation>知悉日期</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>values that this office must enter or confirm</source>
        <translation>待确认参数清单</translation>
    </message>
    <message>
        <source>id of the policy; without it all</source>
        <translation>政策标识；不写则全部</translation>
    </message>
    <message>
        <source>where it holds, within the office&apos;s own area</source>
        <translation>适用地区，须在本机构地区之内</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>提示：%1</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未核算</translation>
    </message>
    <message>
        <source>calculated</source>
        <translation>已核算</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>已决定</translation>
    </message>
    <message>
        <source>Cases looked at</source>
        <translation>已核对办件</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>原金额</translation>
    </message>
    <message>
        <source>After</source>
        <translation>新金额</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差额</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>不予计算</translation>
    </message>
    <message>
        <source>%1: %2 cases change by %3</source>
        <translation>%1：%2件变动，合计 %3</translation>
    </message>
    <message>
        <source>Checked by its own cases</source>
        <translation>自带用例核对数</translation>
    </message>
    <message>
        <source>Proposed; a second person adopts it: policy adopt %1 %2</source>
        <translation>已提出，由第二人采用：policy adopt %1 %2</translation>
    </message>
    <message>
        <source>Adopted. This office now calculates with it.</source>
        <translation>已采用，本机构此后按此版本计算。</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>已写入</translation>
    </message>
    <message>
        <source>supplement</source>
        <translation>补发</translation>
    </message>
    <message>
        <source>recovery</source>
        <translation>追回</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>已决定金额</translation>
    </message>
    <message>
        <source>By the later version</source>
        <translation>按新版本</translation>
    </message>
    <message>
        <source>its identity, or how that begins</source>
        <translation>版本标识，或其开头</translation>
    </message>
    <message>
        <source>look for gaps, overlaps and figures that are not rounded</source>
        <translation>检查空档、重叠和未取整的金额</translation>
    </message>
    <message>
        <source>take a package in as a proposal and show its effect</source>
        <translation>导入政策包作为待采用版本，并显示影响</translation>
    </message>
    <message>
        <source>a folder or a zip</source>
        <translation>文件夹或 zip</translation>
    </message>
    <message>
        <source>why, as the list shows it</source>
        <translation>说明，列表中显示</translation>
    </message>
    <message>
        <source>propose a version with a new value of a parameter</source>
        <translation>提出改变一个参数的新版本</translation>
    </message>
    <message>
        <source>first day on which the value holds</source>
        <translation>该值的起始日期</translation>
    </message>
    <message>
        <source>the notice and its article</source>
        <translation>文件及条款</translation>
    </message>
    <message>
        <source>where it holds; without it as the parameter does</source>
        <translation>适用地区；不写则同参数</translation>
    </message>
    <message>
        <source>let a proposed version hold, as the second person</source>
        <translation>由第二人采用待采用版本</translation>
    </message>
    <message>
        <source>write a version as a zip</source>
        <translation>把一个版本写成 zip</translation>
    </message>
    <message>
        <source>the zip to be written</source>
        <translation>要写入的 zip</translation>
    </message>
    <message>
        <source>which one; without it the present one</source>
        <translation>哪个版本；不写则为现行版本</translation>
    </message>
    <message>
        <source>which cases a version changes, and what is proposed</source>
        <translation>一个版本影响哪些办件，以及补发、追回建议</translation>
    </message>
    <message>
        <source>a proposed one; without it the present one</source>
        <translation>待采用的版本；不写则为现行版本</translation>
    </message>
    <message>
        <source>Versions of policies</source>
        <translation>政策版本</translation>
    </message>
    <message>
        <source>Calculation</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>无。</translation>
    </message>
    <message>
        <source>  %1 (%2)</source>
        <translation>  %1（%2）</translation>
    </message>
    <message>
        <source>to be calculated again</source>
        <translation>需重算</translation>
    </message>
    <message>
        <source>Give either --name (and --id-number) of a person or --unit-name (and --unit-code).</source>
        <translation>请给出个人的 --name（和 --id-number），或单位的 --unit-name（和 --unit-code）。</translation>
    </message>
    <message>
        <source>The case stays open.</source>
        <translation>办件仍未办结。</translation>
    </message>
    <message>
        <source>%1, each month: %2</source>
        <translation>%1，按月：%2</translation>
    </message>
    <message>
        <source>%1, once: %2</source>
        <translation>%1，一次性：%2</translation>
    </message>
    <message>
        <source>Case: %1</source>
        <translation>办件：%1</translation>
    </message>
    <message>
        <source>id or number of the case</source>
        <translation>办件的标识或编号</translation>
    </message>
    <message>
        <source>take, accept and calculate a claim by a policy</source>
        <translation>按政策收件、受理并计算一件申领</translation>
    </message>
    <message>
        <source>JSON file with what the policy asks for</source>
        <translation>政策所需信息的 JSON 文件</translation>
    </message>
    <message>
        <source>the person&apos;s name</source>
        <translation>个人姓名</translation>
    </message>
    <message>
        <source>the person&apos;s identity number</source>
        <translation>个人身份证号</translation>
    </message>
    <message>
        <source>calculate a claim (again) by what is known now</source>
        <translation>按现在掌握的情况（重新）计算申领</translation>
    </message>
    <message>
        <source>the calculation sheet of a claim, as it was calculated</source>
        <translation>申领的计算表，按当时的计算打印</translation>
    </message>
    <message>
        <source>write it as PDF</source>
        <translation>写成 PDF</translation>
    </message>
    <message>
        <source>Older backups removed: %1</source>
        <translation>已删除较早的备份：%1 份</translation>
    </message>
    <message>
        <source>There is no setting %1. These there are: %2</source>
        <translation>没有设置项“%1”。可用的设置项：%2</translation>
    </message>
    <message>
        <source>The setting %1 cannot be “%2”; until one is set it is “%3”.</source>
        <translation>设置项“%1”不能为“%2”；未设置时为“%3”。</translation>
    </message>
    <message>
        <source>Until one is set</source>
        <translation>默认值</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>已设置</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>To</source>
        <translation>止</translation>
    </message>
    <message>
        <source>only what is needed on this day; without it all</source>
        <translation>只列这一天所需的；不写则全部</translation>
    </message>
    <message>
        <source>The change alters these cases; look at each one:</source>
        <translation>该修改使下列试例的结果改变，请逐一核对：</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>%1: this part of the key is empty</source>
        <translation>“%1”列为空，而该列属于行的标识</translation>
    </message>
    <message>
        <source>Imported before with other values (%1)</source>
        <translation>此前已按其他值导入（%1）</translation>
    </message>
    <message>
        <source>The map does not say “%1”, which every map needs.</source>
        <translation>列映射缺少必填项“%1”。</translation>
    </message>
    <message>
        <source>What the map says under “%1” is empty.</source>
        <translation>列映射中“%1”的内容为空。</translation>
    </message>
    <message>
        <source>What the map says under “%1” cannot be read: %2</source>
        <translation>列映射中“%1”的内容无法识别：%2</translation>
    </message>
    <message>
        <source>%1 takes a roster: import roster.</source>
        <translation>%1 以名册申领：请用 import roster。</translation>
    </message>
    <message>
        <source>Applicants</source>
        <translation>申请人数</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>take a claim for each row&apos;s applicant and calculate it</source>
        <translation>为每一行的申请人收件并计算</translation>
    </message>
    <message>
        <source>the filled-in template (CSV or xlsx)</source>
        <translation>填好的模板（CSV 或 xlsx）</translation>
    </message>
    <message>
        <source>where refused rows go with their reasons; without it beside FILE</source>
        <translation>不通过的行连同原因写到哪里；不给出时写在 FILE 旁</translation>
    </message>
    <message>
        <source>write the table in which many claims by a policy come</source>
        <translation>写出批量申领某项政策用的表格</translation>
    </message>
    <message>
        <source>the new file (.xlsx or .csv)</source>
        <translation>新文件（.xlsx 或 .csv）</translation>
    </message>
    <message>
        <source>Claims by a policy</source>
        <translation>按政策申领</translation>
    </message>
    <message>
        <source>Case</source>
        <comment>of the office</comment>
        <translation>办件</translation>
    </message>
    <message>
        <source>of type 即办件 or 承诺件; of visit_needed true or false; of limit &quot;15 working&quot; or &quot;30 calendar&quot;; else JSON or text</source>
        <translation>type 填即办件或承诺件；visit_needed 填 true 或 false；limit 填 &quot;15 working&quot; 或 &quot;30 calendar&quot;；其余填 JSON 或文字</translation>
    </message>
    <message>
        <source>This copy has keys of its own now. What the other computer owned stays with it until somebody takes it over.</source>
        <translation>此副本已有自己的密钥。原电脑名下的号、窗口等仍归原电脑，由人接管后才转来。</translation>
    </message>
    <message>
        <source>This is the office&apos;s own computer now. The former one, %1, is revoked; %2 of its events are here and count.</source>
        <translation>本机现为机构主机。原主机（%1）已吊销；其 %2 条记录在本机并继续有效。</translation>
    </message>
    <message>
        <source>Export to the other computers, so that they hear of it; halls and counters of the former one are moved with `hall set` and `counter set`.</source>
        <translation>请导出给其他电脑，使其知晓；原主机的大厅和窗口用 hall set、counter set 移交。</translation>
    </message>
    <message>
        <source>Give one of --request F, --accept G and --with-recovery-code.</source>
        <translation>请给出 --request F、--accept G、--with-recovery-code 三者之一。</translation>
    </message>
    <message>
        <source>A computer has a number; `machine list` shows them.</source>
        <translation>请给出电脑的编号；machine list 可列出各机编号。</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>已吊销</translation>
    </message>
    <message>
        <source>Its events that count</source>
        <translation>继续有效的记录</translation>
    </message>
    <message>
        <source>Its events that do not count</source>
        <translation>不计入的记录</translation>
    </message>
    <message>
        <source>Export to the other computers, so that they hear of it. It gets nothing any more, and its files are refused.</source>
        <translation>请导出给其他电脑，使其知晓。该机不再收到任何数据，其文件一律拒收。</translation>
    </message>
    <message>
        <source>this one</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>at work</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>已吊销</translation>
    </message>
    <message>
        <source>Admitted</source>
        <translation>入网</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>最近消息</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>不计入</translation>
    </message>
    <message>
        <source>This computer had been set back (No. %1 was lost); it goes on in a new epoch.</source>
        <translation>本机曾被恢复到旧状态（第 %1 条当时已丢失），现以新的纪元继续。</translation>
    </message>
    <message>
        <source>%1 wrote two branches from No. %2; both are kept.</source>
        <translation>%1 自第 %2 条起有两个分支，均已保留。</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>发现时间</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>已阅</translation>
    </message>
    <message>
        <source>By</source>
        <translation>阅者</translation>
    </message>
    <message>
        <source>folder of this computer&apos;s store, new or copied from another computer</source>
        <translation>本机存储的文件夹，新建的，或从另一台电脑复制来的</translation>
    </message>
    <message>
        <source>a copy or a restored backup of the office&apos;s own computer takes its place (CHUANGKOU_RECOVERY_CODE, else asked)</source>
        <translation>机构主机的副本或恢复的备份接替主机（恢复码取自 CHUANGKOU_RECOVERY_CODE，否则询问）</translation>
    </message>
    <message>
        <source>its name then; without it the former one&apos;s</source>
        <translation>接替后的名称；不给出时沿用原名</translation>
    </message>
    <message>
        <source>revoke a lost or dead computer, at the office&apos;s own one</source>
        <translation>在机构主机上吊销丢失或损坏的电脑</translation>
    </message>
    <message>
        <source>its number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>accept also what other computers hold of it beyond what this one holds</source>
        <translation>其他电脑持有而本机没有的该机记录也予认可</translation>
    </message>
    <message>
        <source>show the office&apos;s computers</source>
        <translation>列出机构的电脑</translation>
    </message>
    <message>
        <source>show what exchanges found: forks, computers set back</source>
        <translation>列出交换中发现的情况：分支、被恢复到旧状态的电脑</translation>
    </message>
    <message>
        <source>it has been looked at</source>
        <translation>标为已阅</translation>
    </message>
    <message>
        <source>%1 events of revoked computers were passed over: the office has not accepted them.</source>
        <translation>已跳过被吊销电脑的 %1 条记录：机构未予认可。</translation>
    </message>
    <message>
        <source>This computer had been set back without anybody seeing it: it goes on in a new epoch, and what it had lost came back.</source>
        <translation>本机曾在无人察觉时被恢复到旧状态：现以新的纪元继续，丢失的记录已取回。</translation>
    </message>
    <message>
        <source>This computer gives out and calls the tickets of %1 now, with those that are known here; new numbers have letters of their own.</source>
        <translation>现由本机为%1发号、叫号，接手本机已知的号；新号另用字母。</translation>
    </message>
    <message>
        <source>call a hall&apos;s tickets here: the computer that did is dead</source>
        <translation>由本机接管大厅叫号：原叫号电脑已损坏</translation>
    </message>
    <message>
        <source>%1 events of revoked computers are kept and do not count.</source>
        <translation>保留有被吊销电脑的 %1 条记录，不计入。</translation>
    </message>
    <message>
        <source>Computers of the office</source>
        <translation>机构的电脑</translation>
    </message>
    <message>
        <source>PC</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>There is no list %1; the lists are %2.</source>
        <translation>没有清单%1；可用的清单：%2。</translation>
    </message>
    <message>
        <source>%1 entries are written to %2.</source>
        <translation>%1条已写入%2。</translation>
    </message>
    <message>
        <source>The three administrators are three persons since</source>
        <translation>三员由三人分别担任，自</translation>
    </message>
    <message>
        <source>The administrators&apos; roles may be joined: three people are not named yet.</source>
        <translation>三员可以兼任：尚未指定三个人。</translation>
    </message>
    <message>
        <source>%1 holds %2.</source>
        <translation>%1担任%2。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Drawn from</source>
        <translation>抽取范围件数</translation>
    </message>
    <message>
        <source>Name of the set</source>
        <translation>范围标识</translation>
    </message>
    <message>
        <source>Service item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>This store holds no event with these characters: it is not the one that the paper was printed from, or it was changed.</source>
        <translation>本机内没有与这些字符相符的事件：这不是打印该纸张的存储，或内容已被改动。</translation>
    </message>
    <message>
        <source>It is held:</source>
        <translation>在本机内：</translation>
    </message>
    <message>
        <source>the audit trail or one of its lists, oldest entry first</source>
        <translation>审计日志或其中一个清单，由旧到新</translation>
    </message>
    <message>
        <source>trail, overrides, parameters, without_case, exports, clocks, locks, staff, samples</source>
        <translation>trail、overrides、parameters、without_case、exports、clocks、locks、staff、samples</translation>
    </message>
    <message>
        <source>write it as a table (.xlsx or .csv)</source>
        <translation>写成表格（.xlsx 或 .csv）</translation>
    </message>
    <message>
        <source>whether the three administrators are three persons</source>
        <translation>三员是否由三人分别担任</translation>
    </message>
    <message>
        <source>draw cases; the same seed draws the same again</source>
        <translation>抽取办件；同一种子抽出同样的办件</translation>
    </message>
    <message>
        <source>of an earlier draw; without it a new one</source>
        <translation>以前某次抽样的种子；不给出则用新种子</translation>
    </message>
    <message>
        <source>how many; without it 10</source>
        <translation>件数；不给出则为10</translation>
    </message>
    <message>
        <source>whether a head printed on a summary is held</source>
        <translation>日报上打印的链头是否在本机内</translation>
    </message>
    <message>
        <source>the 16 characters</source>
        <translation>16个字符</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>No backup is due.</source>
        <translation>现在不需要备份。</translation>
    </message>
    <message>
        <source>Give one of --to, --list and --due.</source>
        <translation>--to、--list、--due 只能给出一个。</translation>
    </message>
    <message>
        <source>--daily is yes or no.</source>
        <translation>--daily 只能是 yes 或 no。</translation>
    </message>
    <message>
        <source>Each day</source>
        <translation>每日</translation>
    </message>
    <message>
        <source>Every so many hours</source>
        <translation>每隔（小时）</translation>
    </message>
    <message>
        <source>Second folder</source>
        <translation>第二文件夹</translation>
    </message>
    <message>
        <source>Room in GB</source>
        <translation>空间（GB）</translation>
    </message>
    <message>
        <source>By the quick copy of</source>
        <translation>按快速副本</translation>
    </message>
    <message>
        <source>It is another computer&apos;s: it takes the recovery code, and what is restored can only be read here, until this computer joins anew.</source>
        <translation>这是另一台电脑的备份：需要恢复码，恢复后在本机只能查看，直到本机重新加入。</translation>
    </message>
    <message>
        <source>The new recovery code is %1. Write it down, then type it back</source>
        <translation>新恢复码是 %1。请抄写，再输入一遍</translation>
    </message>
    <message>
        <source>The former code no longer opens this store. The other computers follow with their next exchange; older backups keep the code of their time, so keep its paper as well.</source>
        <translation>原恢复码不再能打开此存储。其他电脑在下次交换后跟随；旧备份仍用当时的恢复码，请保留原纸件。</translation>
    </message>
    <message>
        <source>write a backup, also into the second folder</source>
        <translation>备份，并写入第二文件夹</translation>
    </message>
    <message>
        <source>only there; without it backups/ of the store</source>
        <translation>只写到那里；不给出时写到存储的 backups/</translation>
    </message>
    <message>
        <source>list those that there are</source>
        <translation>列出已有备份</translation>
    </message>
    <message>
        <source>only when one is due</source>
        <translation>只在需要时备份</translation>
    </message>
    <message>
        <source>show or change when this computer backs itself up</source>
        <translation>查看或更改本机的备份设置</translation>
    </message>
    <message>
        <source>at the close of a day or the next log-in</source>
        <translation>日结时或下次登录时</translation>
    </message>
    <message>
        <source>every so many hours; 0: not</source>
        <translation>每隔几小时；0 表示不按小时</translation>
    </message>
    <message>
        <source>a folder on another disk or a share; empty: none</source>
        <translation>另一块磁盘或共享上的文件夹；空表示没有</translation>
    </message>
    <message>
        <source>room that the backups may take in each folder</source>
        <translation>每处备份可占用的空间</translation>
    </message>
    <message>
        <source>show what a backup holds, or bring it into a folder</source>
        <translation>查看备份内容，或恢复到文件夹</translation>
    </message>
    <message>
        <source>only show what would be lost</source>
        <translation>只显示会丢失什么</translation>
    </message>
    <message>
        <source>move a store that is there aside</source>
        <translation>把原有存储移到旁边</translation>
    </message>
    <message>
        <source>this backup, also when a newer quick copy is there</source>
        <translation>用此备份本身，即使有更新的快速副本</translation>
    </message>
    <message>
        <source>make a new recovery code, at the office&apos;s own computer</source>
        <translation>生成新恢复码（在保管单位密钥的电脑上）</translation>
    </message>
    <message>
        <source>write its paper; to be deleted once it is printed</source>
        <translation>写成纸件 PDF；打印后请删除</translation>
    </message>
    <message>
        <source>it counts without having been typed back</source>
        <translation>不必再输入一遍即生效</translation>
    </message>
    <message>
        <source>Give either --to N or --all.</source>
        <translation>请只给出 --to N 或 --all 之一。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Attachments in later files</source>
        <translation>留待下次的附件</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>校验码</translation>
    </message>
    <message>
        <source>New events</source>
        <translation>新增记录</translation>
    </message>
    <message>
        <source>Known events</source>
        <translation>已有记录</translation>
    </message>
    <message>
        <source>Changed things</source>
        <translation>涉及事项</translation>
    </message>
    <message>
        <source>In conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>First new event</source>
        <translation>最早新增</translation>
    </message>
    <message>
        <source>Last new event</source>
        <translation>最晚新增</translation>
    </message>
    <message>
        <source>New attachments</source>
        <translation>新增附件</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>尚未导入。</translation>
    </message>
    <message>
        <source>Lacks</source>
        <translation>缺</translation>
    </message>
    <message>
        <source>Has more</source>
        <translation>多</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Silent for 14 days</source>
        <translation>14天无消息</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>搁置</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到时间</translation>
    </message>
    <message>
        <source>Not exported</source>
        <translation>未导出</translation>
    </message>
    <message>
        <source>%1 written: %2 events.</source>
        <translation>已写出%1：%2条记录。</translation>
    </message>
    <message>
        <source>write what the office&apos;s other computers do not have yet</source>
        <translation>写出本机构其他机器还没有的内容</translation>
    </message>
    <message>
        <source>what computer N has not acknowledged</source>
        <translation>编号为 N 的机器尚未回执的内容</translation>
    </message>
    <message>
        <source>what the slowest of all has not acknowledged (default)</source>
        <translation>回执最慢的机器尚未回执的内容（默认）</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>only verify it and show what it would bring</source>
        <translation>只核对并显示将导入的内容</translation>
    </message>
    <message>
        <source>list the other computers and what they have and lack</source>
        <translation>列出其他机器及其多缺情况</translation>
    </message>
    <message>
        <source>no longer wait for a computer that is silent for 14 days</source>
        <translation>不再等待14天没有消息的机器</translation>
    </message>
    <message>
        <source>wait for it again</source>
        <translation>重新等待</translation>
    </message>
    <message>
        <source>exchange through a shared folder until interrupted</source>
        <translation>通过共享文件夹交换，直到中断</translation>
    </message>
    <message>
        <source>the folder that all computers see</source>
        <translation>全部机器都能看到的文件夹</translation>
    </message>
    <message>
        <source>look once: read, write, and end</source>
        <translation>只看一次：读取、写出后结束</translation>
    </message>
    <message>
        <source>There is no terminal to type the code back at; give --at-once.</source>
        <translation>没有终端可输入恢复码；请给出 --at-once。</translation>
    </message>
    <message>
        <source>First password</source>
        <translation>初始密码</translation>
    </message>
    <message>
        <source>The store gets its new key at the next log-in: another program has it open.</source>
        <translation>存储正被另一程序打开，将在下次登录时更换密钥。</translation>
    </message>
    <message>
        <source>The store has a new key.</source>
        <translation>存储已更换密钥。</translation>
    </message>
    <message>
        <source>Backups made before can still be opened with the former password.</source>
        <translation>此前的备份仍可用原密码打开。</translation>
    </message>
    <message>
        <source>the person must choose another one at the first log-in</source>
        <translation>此人首次登录时须另设密码</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>审计</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>交换</translation>
    </message>
    <message>
        <source>Backup and keys</source>
        <translation>备份与密钥</translation>
    </message>
    <message>
        <source>for the office above: what may go up</source>
        <translation>写给上级：可以上报的内容</translation>
    </message>
    <message>
        <source>for the offices below: policies and notices</source>
        <translation>写给下级：政策和通知</translation>
    </message>
    <message>
        <source>the day of an office below, as far as it is known here</source>
        <translation>某下级机构当日的情况（以本机所知为限）</translation>
    </message>
    <message>
        <source>above</source>
        <translation>上级</translation>
    </message>
    <message>
        <source>below</source>
        <translation>下级</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>名片</translation>
    </message>
    <message>
        <source>Bring the card to the other office and read the fingerprint out by phone.</source>
        <translation>把名片带给对方机构，并在电话中读出指纹。</translation>
    </message>
    <message>
        <source>Attention: by the divisions %1 does not report to %2.</source>
        <translation>注意：按行政区划，%1不向%2报告。</translation>
    </message>
    <message>
        <source>Stands</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Nothing more is taken from it; what came stays.</source>
        <translation>不再接收其文件；已收到的保留。</translation>
    </message>
    <message>
        <source>Next level</source>
        <translation>直接上下级</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Computers</source>
        <translation>电脑数</translation>
    </message>
    <message>
        <source>Data until</source>
        <translation>数据至</translation>
    </message>
    <message>
        <source>Contents not here</source>
        <translation>内容不在本机</translation>
    </message>
    <message>
        <source>%1: one person, days that meet</source>
        <translation>%1：同一人，日期相交</translation>
    </message>
    <message>
        <source>No claims of different offices meet.</source>
        <translation>没有不同机构相交的申领。</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>已询问</translation>
    </message>
    <message>
        <source>The offices learn of it with the next file downward.</source>
        <translation>下级机构将随下一份下发文件得知。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>本机构</translation>
    </message>
    <message>
        <source>as that office read it out by phone</source>
        <translation>对方在电话中读出的指纹</translation>
    </message>
    <message>
        <source>write this office&apos;s card for the office above or below</source>
        <translation>生成本机构名片，交给上级或下级</translation>
    </message>
    <message>
        <source>accept the office of a card above this one</source>
        <translation>认可名片上的机构为上级</translation>
    </message>
    <message>
        <source>its card</source>
        <translation>对方的名片</translation>
    </message>
    <message>
        <source>accept the office of a card below this one</source>
        <translation>认可名片上的机构为下级</translation>
    </message>
    <message>
        <source>the offices above and below and what is known of them</source>
        <translation>上级与下级机构及本机所知</translation>
    </message>
    <message>
        <source>take nothing more from an office above or below</source>
        <translation>不再接收某上级或下级机构的文件</translation>
    </message>
    <message>
        <source>it stands below</source>
        <translation>它是下级</translation>
    </message>
    <message>
        <source>--upward and --downward exclude each other</source>
        <translation>--upward 与 --downward 不能同时给出</translation>
    </message>
    <message>
        <source>notices that came from above or were given</source>
        <translation>上级下发的和本机构发出的通知</translation>
    </message>
    <message>
        <source>cases that an office above asks to look at</source>
        <translation>上级请核对的办件</translation>
    </message>
    <message>
        <source>claims of different offices for one person&apos;s same days</source>
        <translation>不同机构为同一人相同日期的申领</translation>
    </message>
    <message>
        <source>ask the offices to look at their cases</source>
        <translation>请各机构核对其办件</translation>
    </message>
    <message>
        <source>why, with --ask</source>
        <translation>询问原因，与 --ask 同用</translation>
    </message>
    <message>
        <source>give a notice to the offices below</source>
        <translation>向下级机构发通知</translation>
    </message>
    <message>
        <source>its title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>its text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>a file that goes along</source>
        <translation>随附文件</translation>
    </message>
    <message>
        <source>Offices above and below</source>
        <translation>上级与下级</translation>
    </message>
    <message>
        <source>About</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>May be decided</source>
        <translation>可处理</translation>
    </message>
    <message>
        <source>No conflicts.</source>
        <translation>没有冲突。</translation>
    </message>
    <message>
        <source>%1: %2, %3, %4 %5</source>
        <translation>%1：%2，%3，%4 %5</translation>
    </message>
    <message>
        <source>--choose takes a number from 1 to %1.</source>
        <translation>--choose 须为 1 至 %1 的数字。</translation>
    </message>
    <message>
        <source>Decided; it holds on every computer after the next exchange.</source>
        <translation>已决定；下次交换后在所有机器上生效。</translation>
    </message>
    <message>
        <source>what two computers changed or decided differently</source>
        <translation>两台机器各自改动或决定不同的事</translation>
    </message>
    <message>
        <source>one conflict with its versions side by side</source>
        <translation>一项冲突，各版本并排显示</translation>
    </message>
    <message>
        <source>id of the conflict, or its beginning</source>
        <translation>冲突的标识或其开头</translation>
    </message>
    <message>
        <source>decide which version holds</source>
        <translation>决定以哪个版本为准</translation>
    </message>
    <message>
        <source>number of the version, as `conflicts show` counts</source>
        <translation>版本序号，见 conflicts show</translation>
    </message>
    <message>
        <source>why; kept with the decision</source>
        <translation>理由，随决定保存</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
</context>
<context>
    <name>ConflictText</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>People at most</source>
        <translation>限额</translation>
    </message>
    <message>
        <source>Computer that hands out tickets</source>
        <translation>派号机器</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>大厅</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Lines of service</source>
        <translation>业务线</translation>
    </message>
    <message>
        <source>Line of service</source>
        <translation>业务线</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>机器</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>依据文件</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Log-in name</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Kind of identity document</source>
        <translation>证件类型</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Representative</source>
        <translation>法定代表人</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Statutory limit</source>
        <translation>法定时限</translation>
    </message>
    <message>
        <source>Promised limit</source>
        <translation>承诺时限</translation>
    </message>
    <message>
        <source>Visit needed</source>
        <translation>是否需到场</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>设定依据</translation>
    </message>
    <message>
        <source>Usual minutes</source>
        <translation>通常用时（分钟）</translation>
    </message>
    <message>
        <source>Green channel</source>
        <translation>绿色通道</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Provisional</source>
        <translation>暂定</translation>
    </message>
    <message>
        <source>Review needed</source>
        <translation>需复核</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>首日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>末日</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>支付方</translation>
    </message>
    <message>
        <source>Missing papers</source>
        <translation>缺少的材料</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>代办人</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>来件渠道</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>号</translation>
    </message>
    <message>
        <source>Delivered how</source>
        <translation>送达方式</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>接收人</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>名册</translation>
    </message>
    <message>
        <source>Person-days</source>
        <translation>人天</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>taken in</source>
        <translation>收件</translation>
    </message>
    <message>
        <source>papers asked for</source>
        <translation>要求补正</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>not accepted</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>roster set</source>
        <translation>录入名册</translation>
    </message>
    <message>
        <source>calculated</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>送达</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>取号</translation>
    </message>
    <message>
        <source>called</source>
        <translation>叫号</translation>
    </message>
    <message>
        <source>served</source>
        <translation>已办理</translation>
    </message>
    <message>
        <source>not present</source>
        <translation>过号</translation>
    </message>
    <message>
        <source>left</source>
        <translation>弃号</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>closed with the day</source>
        <translation>随日结关闭</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>booked</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>checked in</source>
        <translation>签到</translation>
    </message>
    <message>
        <source>did not come</source>
        <translation>爽约</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>改期</translation>
    </message>
    <message>
        <source>not served</source>
        <translation>未办理</translation>
    </message>
    <message>
        <source>day opened</source>
        <translation>开始营业</translation>
    </message>
    <message>
        <source>day closed</source>
        <translation>日结</translation>
    </message>
    <message>
        <source>adopted</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>given back</source>
        <translation>退回</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n项</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>set anew (%1)</source>
        <translation>已重设（%1）</translation>
    </message>
    <message>
        <source>attachment %1</source>
        <translation>附件 %1</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置项</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>办件</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>%1 differs</source>
        <translation>%1不同</translation>
    </message>
    <message>
        <source>Decisions differ</source>
        <translation>决定不同</translation>
    </message>
    <message>
        <source>Decided by one person alone</source>
        <translation>一人自办自审</translation>
    </message>
    <message>
        <source>Decision does not fit the case</source>
        <translation>决定与办件状态不符</translation>
    </message>
    <message>
        <source>One log-in name twice</source>
        <translation>登录名相同</translation>
    </message>
    <message>
        <source>One counter number twice</source>
        <translation>窗口编号相同</translation>
    </message>
    <message>
        <source>One hall name twice</source>
        <translation>大厅名称相同</translation>
    </message>
    <message>
        <source>One computer number twice</source>
        <translation>机器编号相同</translation>
    </message>
    <message>
        <source>Same person and days claimed twice</source>
        <translation>疑似重复：同人同日两次申领</translation>
    </message>
    <message>
        <source>Until somebody decides, the marked value is used everywhere.</source>
        <translation>有人决定之前，各机器都暂用标出的值。</translation>
    </message>
    <message>
        <source>The version that is adopted holds; the other is set aside and stays in the records.</source>
        <translation>采用的版本生效；另一个搁置，仍保留在记录中。</translation>
    </message>
    <message>
        <source>Set it aside with a reason; the case then goes on without it.</source>
        <translation>写明理由后搁置，办件不计此项继续办理。</translation>
    </message>
    <message>
        <source>Choose the account that is kept; the other is disabled.</source>
        <translation>选择保留的账号；另一个将停用。</translation>
    </message>
    <message>
        <source>Give one of the counters another number.</source>
        <translation>请给其中一个窗口改编号。</translation>
    </message>
    <message>
        <source>Give one of the halls another name.</source>
        <translation>请给其中一个大厅改名称。</translation>
    </message>
    <message>
        <source>Revoke one of the computers and admit it again.</source>
        <translation>请注销其中一台机器后重新入网。</translation>
    </message>
    <message>
        <source>Check the cases; one claim is withdrawn or not granted. Neither is calculated or decided before.</source>
        <translation>请核对两件，撤回或不予批准其中一件；在此之前两件都不计算、不决定。</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>combined</source>
        <translation>已合并</translation>
    </message>
</context>
<context>
    <name>DrillText</name>
    <message>
        <source>, </source>
        <comment>between kinds</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>No-show</source>
        <translation>爽约</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>业务线</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>到达</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>首次叫号</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>等候</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>办理</translation>
    </message>
    <message>
        <source>Doubtful, or reason</source>
        <translation>存疑种类或原因</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Service item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>受理日</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>办结日</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>经办人</translation>
    </message>
</context>
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
        <source>The disk is full. What was saved stays as it is; make room and try again.</source>
        <translation>磁盘已满。已保存的数据不受影响；请清理磁盘后重试。</translation>
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
    <message>
        <source>Who accepted this case cannot finish it: a second person must.</source>
        <translation>受理人本人不能办结此件，须由另一人办结。</translation>
    </message>
    <message>
        <source>Another case claims some of the same days of the same person.</source>
        <translation>另一件已申报同一人的部分相同日期。</translation>
    </message>
    <message>
        <source>A claim with an amount ends at the calculation in this version.</source>
        <translation>本版本中，有金额的申领到核算为止。</translation>
    </message>
    <message>
        <source>A row of the roster is refused; nothing was taken in.</source>
        <translation>名册中有未通过的行，全部未收。</translation>
    </message>
    <message>
        <source>The limit of this item is to be filled in by this office.</source>
        <translation>此事项的办理时限待本机构填写。</translation>
    </message>
    <message>
        <source>The kind of this item is to be filled in by this office.</source>
        <translation>此事项的类型（即办件或承诺件）待本机构填写。</translation>
    </message>
    <message>
        <source>Today only people with an appointment are served. Preferred people need their reason.</source>
        <translation>今日仅办理预约，未经预约不予办理；优先人员请选择原因。</translation>
    </message>
    <message>
        <source>No more walk-in tickets are given out today. Offer an appointment.</source>
        <translation>今日现场号已发完，请改为预约。</translation>
    </message>
    <message>
        <source>This person has the ticket %1 already.</source>
        <translation>此人已有号 %1。</translation>
    </message>
    <message>
        <source>Too early: check-in begins at %1.</source>
        <translation>来得太早：%1 起可以签到。</translation>
    </message>
    <message>
        <source>The time and its grace are over: this is a no-show now. Issue a walk-in ticket or book anew.</source>
        <translation>已超过预约时间和宽限，记为爽约；请取现场号或重新预约。</translation>
    </message>
    <message>
        <source>The appointment is for another day: %1</source>
        <translation>预约日期不是今天：%1</translation>
    </message>
    <message>
        <source>Finish %1 first.</source>
        <translation>请先办结 %1。</translation>
    </message>
    <message>
        <source>It was called not long ago; it can be called again from %1.</source>
        <translation>刚刚过号，%1 起可再叫。</translation>
    </message>
    <message>
        <source>The appointment is not confirmed yet.</source>
        <translation>预约尚未确认。</translation>
    </message>
    <message>
        <source>The appointment waits for its confirmation.</source>
        <translation>预约待确认。</translation>
    </message>
    <message>
        <source>This person is not checked in yet.</source>
        <translation>此人尚未签到。</translation>
    </message>
    <message>
        <source>The appointment is for a later day: %1</source>
        <translation>预约在以后的日期：%1</translation>
    </message>
    <message>
        <source>The appointment was for an earlier day: %1</source>
        <translation>预约在以前的日期：%1</translation>
    </message>
    <message>
        <source>Another clerk serves this ticket.</source>
        <translation>此号由其他窗口人员办理。</translation>
    </message>
    <message>
        <source>A visit is finished with at least one service.</source>
        <translation>办结至少需要一个事项。</translation>
    </message>
    <message>
        <source>The ticket is of another day.</source>
        <translation>此号不是今天的。</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>It is too late to take this back.</source>
        <translation>已超过可撤销的时间。</translation>
    </message>
    <message>
        <source>The day is closed; nothing of it can be taken back.</source>
        <translation>已日终，当天操作不能撤销。</translation>
    </message>
    <message>
        <source>This slot is full. Choose another one.</source>
        <translation>此时段已约满，请另选。</translation>
    </message>
    <message>
        <source>There is no slot at this time.</source>
        <translation>没有这个时段。</translation>
    </message>
    <message>
        <source>This slot has begun already.</source>
        <translation>此时段已经开始。</translation>
    </message>
    <message>
        <source>This day cannot be booked yet.</source>
        <translation>此日期尚未开放预约。</translation>
    </message>
    <message>
        <source>The temperature is over the limit: measure again after a rest.</source>
        <translation>体温超过限值：请休息后复测。</translation>
    </message>
    <message>
        <source>The hall is full.</source>
        <translation>大厅已满。</translation>
    </message>
    <message>
        <source>The name is missing: who is not registered is not let in.</source>
        <translation>缺少姓名：未登记者不得入内。</translation>
    </message>
    <message>
        <source>Without a mask nobody is let in.</source>
        <translation>未戴口罩不得入内。</translation>
    </message>
    <message>
        <source>Who has a fever or a cough is not let in.</source>
        <translation>发热咳嗽者不得入内。</translation>
    </message>
    <message>
        <source>Who is in quarantine is not let in.</source>
        <translation>隔离期人员不得入内。</translation>
    </message>
    <message>
        <source>The hall is not open today.</source>
        <translation>大厅今日尚未开门。</translation>
    </message>
    <message>
        <source>The day is closed and cannot be opened again.</source>
        <translation>今日已日终，不能再开门。</translation>
    </message>
    <message>
        <source>Please choose why this person is preferred.</source>
        <translation>请选择优先的原因。</translation>
    </message>
    <message>
        <source>Please give the reason for going above the limit.</source>
        <translation>请填写超过限额的原因。</translation>
    </message>
    <message>
        <source>Please choose why this person is refused.</source>
        <translation>请选择不予入内的原因。</translation>
    </message>
    <message>
        <source>name of the person</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>service</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>temperature</source>
        <translation>体温</translation>
    </message>
    <message>
        <source>it waits outside</source>
        <translation>正在厅外等候</translation>
    </message>
    <message>
        <source>it is waiting</source>
        <translation>正在等候</translation>
    </message>
    <message>
        <source>it is called</source>
        <translation>已叫号</translation>
    </message>
    <message>
        <source>it is at a counter</source>
        <translation>正在办理</translation>
    </message>
    <message>
        <source>it is on hold</source>
        <translation>已挂起</translation>
    </message>
    <message>
        <source>it is done</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>it has lapsed</source>
        <translation>已过号作废</translation>
    </message>
    <message>
        <source>it was given up</source>
        <translation>已弃号</translation>
    </message>
    <message>
        <source>it is cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>it was closed with the day</source>
        <translation>已随日终关闭</translation>
    </message>
    <message>
        <source>it is booked</source>
        <translation>已预约</translation>
    </message>
    <message>
        <source>it is checked in</source>
        <translation>已签到</translation>
    </message>
    <message>
        <source>it was served</source>
        <translation>已办理</translation>
    </message>
    <message>
        <source>it was moved</source>
        <translation>已改期</translation>
    </message>
    <message>
        <source>it was not served</source>
        <translation>到场未办</translation>
    </message>
    <message>
        <source>it has expired</source>
        <translation>已失效</translation>
    </message>
    <message>
        <source>The file is not JSON, or an object is missing in it.</source>
        <translation>文件格式不对：不是有效的对照表或数据文件（JSON）。</translation>
    </message>
    <message>
        <source>There is no time zone %1.</source>
        <translation>没有时区“%1”。</translation>
    </message>
    <message>
        <source>The table has no column %1.</source>
        <translation>表格中没有“%1”这一列。</translation>
    </message>
    <message>
        <source>%1 rows are bad, and nothing was imported.</source>
        <translation>有 %1 行存在问题，未导入任何内容。</translation>
    </message>
    <message>
        <source>The summary of a day to come cannot be issued.</source>
        <translation>日期未到，不能定稿日报。</translation>
    </message>
    <message>
        <source>The store&apos;s key file is damaged. Take it from the latest backup and tell the administrator.</source>
        <translation>密钥文件 keys.json 已损坏。请从最近的备份中取回，并告知管理员。</translation>
    </message>
    <message>
        <source>The file&apos;s format number is missing or not known.</source>
        <translation>文件未写明格式编号，或该编号本程序不认识。</translation>
    </message>
    <message>
        <source>kind of the item</source>
        <translation>办件类型</translation>
    </message>
    <message>
        <source>time limit</source>
        <translation>办理时限</translation>
    </message>
    <message>
        <source>confirm values of policies</source>
        <translation>确认政策参数</translation>
    </message>
    <message>
        <source>issue the daily summary</source>
        <translation>定稿日报</translation>
    </message>
    <message>
        <source>go above a limit</source>
        <translation>超限放行</translation>
    </message>
    <message>
        <source>work on cases</source>
        <translation>办理办件</translation>
    </message>
    <message>
        <source>logged in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>logged out</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>viewed a person&apos;s file</source>
        <translation>查看个人档案</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>exported</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>overrode a rule</source>
        <translation>破例放行</translation>
    </message>
    <message>
        <source>lifted a lock</source>
        <translation>解除锁定</translation>
    </message>
    <message>
        <source>changed a value</source>
        <translation>修改取值</translation>
    </message>
    <message>
        <source>The applicant has claimed this already, in case %1.</source>
        <translation>申请人已在办件%1中申领过此项。</translation>
    </message>
    <message>
        <source>Some rows are refused; nothing was taken in.</source>
        <translation>有的行未通过，全部未收件。</translation>
    </message>
    <message>
        <source>The case has no facts to calculate with.</source>
        <translation>办件没有可供计算的信息。</translation>
    </message>
    <message>
        <source>The folder is on a stick or a memory card. Put the store on a disk of this PC.</source>
        <translation>该文件夹在U盘或存储卡上。请把存储放在本机硬盘上。</translation>
    </message>
    <message>
        <source>The backup is damaged: its file backup.ckb is not as it was written. Take another backup.</source>
        <translation>备份已损坏：文件 backup.ckb 与写入时不符。请改用其他备份。</translation>
    </message>
    <message>
        <source>The backup is damaged: its key file keys.json cannot be read. Take another backup.</source>
        <translation>备份已损坏：密钥文件 keys.json 无法读取。请改用其他备份。</translation>
    </message>
    <message>
        <source>Nothing has changed since version %1, so there is nothing to correct. Print that version again.</source>
        <translation>与第%1版相比没有任何变化，无需更正；如需纸件，请补打该版。</translation>
    </message>
    <message>
        <source>Who proposed a version cannot adopt it; a second person does.</source>
        <translation>提出版本的人不能自己通过，须由另一人通过。</translation>
    </message>
    <message>
        <source>The package has faults and is not taken in.</source>
        <translation>政策包有错误，未导入。</translation>
    </message>
    <message>
        <source>it is adopted already</source>
        <translation>已经采用</translation>
    </message>
    <message>
        <source>This is neither a policy package (zip) nor its folder.</source>
        <translation>这不是政策包（zip），也不是政策包的文件夹。</translation>
    </message>
    <message>
        <source>The policy package is too large.</source>
        <translation>政策包过大。</translation>
    </message>
    <message>
        <source>The policy package is protected by a password. Save it without one.</source>
        <translation>政策包设有密码，请另存为不带密码的文件。</translation>
    </message>
    <message>
        <source>The policy package is damaged: %1 cannot be unpacked.</source>
        <translation>政策包已损坏：%1 无法解压。</translation>
    </message>
    <message>
        <source>A name in the policy package leads out of it and is not taken in: %1</source>
        <translation>政策包中有指向包外的文件名，未收入：%1</translation>
    </message>
    <message>
        <source>The policy package has no file model.dmn.</source>
        <translation>政策包中没有 model.dmn 文件。</translation>
    </message>
    <message>
        <source>The office&apos;s key is not on this PC. It is on the office&apos;s own PC and in that PC&apos;s backups: do this there, or restore such a backup first.</source>
        <translation>机构密钥不在本机，只在机构主机及其备份中：请在主机上办理，或先恢复主机的备份。</translation>
    </message>
    <message>
        <source>This PC calls the tickets of this hall already.</source>
        <translation>该大厅本来就由本机叫号。</translation>
    </message>
    <message>
        <source>A PC cannot revoke itself.</source>
        <translation>不能在本机上吊销本机。</translation>
    </message>
    <message>
        <source>This PC is revoked already, and nothing more of it is known that could be accepted.</source>
        <translation>该机已经吊销，也没有更多可予认可的记录。</translation>
    </message>
    <message>
        <source>This store is no copy: this PC is one of the office&apos;s already.</source>
        <translation>此存储不是副本：本机已在机构中。</translation>
    </message>
    <message>
        <source>This copy has not asked to join on this PC. Save its request first and have it admitted.</source>
        <translation>此副本尚未在本机申请入网。请先保存申请，由机构接纳。</translation>
    </message>
    <message>
        <source>The office has revoked this PC: %1. Nothing that it writes is brought in any more.</source>
        <translation>机构已吊销该机（%1），其文件不再导入。</translation>
    </message>
    <message>
        <source>An earlier exchange file of %1 is missing (records %2). This one waits and comes in by itself when that one was imported.</source>
        <translation>缺少%1更早的数据包（第%2条记录）。本数据包已暂存，补入缺少的数据包后自动导入。</translation>
    </message>
    <message>
        <source>drew a sample</source>
        <translation>抽取样本</translation>
    </message>
    <message>
        <source>people in the hall</source>
        <translation>大厅人数</translation>
    </message>
    <message>
        <source>counter clerk</source>
        <translation>窗口工作人员</translation>
    </message>
    <message>
        <source>reception</source>
        <translation>导办员</translation>
    </message>
    <message>
        <source>supervisor</source>
        <translation>值班主任</translation>
    </message>
    <message>
        <source>system administrator</source>
        <translation>系统管理员</translation>
    </message>
    <message>
        <source>security administrator</source>
        <translation>安全管理员</translation>
    </message>
    <message>
        <source>auditor</source>
        <translation>审计管理员</translation>
    </message>
    <message>
        <source>%1 would be %2 and %3. Since three people are named as system administrator, security administrator and auditor, each of them is a person of their own and does no case work. Change that person&apos;s roles first.</source>
        <translation>%1将同时担任%2和%3。系统管理员、安全管理员、审计管理员已由三人分别担任，三者不得兼任，也不得办理业务。请先调整此人的角色。</translation>
    </message>
    <message>
        <source>Nobody lifts the lock of their own account: a second person must.</source>
        <translation>不能解除自己账户的锁定，须由另一人解除。</translation>
    </message>
    <message>
        <source>This password was given to you by another person. Choose your own first.</source>
        <translation>此密码是他人交给您的，请先设置您自己的密码。</translation>
    </message>
    <message>
        <source>This account is not locked on this PC.</source>
        <translation>此账户在本机上没有被锁定。</translation>
    </message>
    <message>
        <source>Type the 16 characters as they stand on the summary: digits and the letters a to f.</source>
        <translation>请按日报上的样子输入16个字符：数字和字母a至f。</translation>
    </message>
    <message>
        <source>The number of cases must be from 1 to 10,000.</source>
        <translation>件数须在1至10,000之间。</translation>
    </message>
    <message>
        <source>The first account must be the system administrator&apos;s.</source>
        <translation>第一个账户必须是系统管理员。</translation>
    </message>
    <message>
        <source>This is the password that you were given. Choose another.</source>
        <translation>这就是交给您的那个密码，请另设一个。</translation>
    </message>
    <message>
        <source>This is not an exchange file of this program.</source>
        <translation>这不是本程序的数据包。</translation>
    </message>
    <message>
        <source>The exchange file is not meant for this PC: it was written before this PC was admitted. Ask for a new one.</source>
        <translation>数据包不是给本机的：写出时本机尚未入网。请对方重新导出。</translation>
    </message>
    <message>
        <source>What was written cannot be read back: the stick was pulled out or is faulty. Nothing is lost; write again, to another stick.</source>
        <translation>写入的内容无法读回：U盘被拔出或有故障。数据没有丢失，请换一个U盘重新写入。</translation>
    </message>
    <message>
        <source>This is a backup, not an exchange file. It is restored, not imported.</source>
        <translation>这是备份，不是数据包。备份用于恢复，不能导入。</translation>
    </message>
    <message>
        <source>%1 was heard from within the last 14 days and is not set aside.</source>
        <translation>%1在14天内有过消息，不能搁置。</translation>
    </message>
    <message>
        <source>The backup is another PC&apos;s: restoring it here takes the recovery code.</source>
        <translation>这是另一台电脑的备份：在本机恢复需要恢复码。</translation>
    </message>
    <message>
        <source>The second folder lies inside the store. Choose one on another disk, a stick or a share.</source>
        <translation>第二文件夹在存储文件夹之内，请选另一块磁盘、U盘或共享文件夹。</translation>
    </message>
    <message>
        <source>Backups are taken every 1 to 24 hours, or 0: not by the hour.</source>
        <translation>定时备份间隔为1至24小时，0表示不按小时备份。</translation>
    </message>
    <message>
        <source>The backups need room of at least 1 GB.</source>
        <translation>备份空间至少1 GB。</translation>
    </message>
    <message>
        <source>This is the present password. Choose another.</source>
        <translation>这就是现在的密码，请换一个。</translation>
    </message>
    <message>
        <source>This is not the code that was shown; the former one holds on.</source>
        <translation>与显示的恢复码不符，原恢复码继续有效。</translation>
    </message>
    <message>
        <source>The file is no office&apos;s card, or it is damaged. Have that office write it again.</source>
        <translation>该文件不是机构名片，或已损坏。请对方重新生成。</translation>
    </message>
    <message>
        <source>Nothing more is taken from %1: that tie was ended.</source>
        <translation>不再接收%1的文件：该上下级关系已终止。</translation>
    </message>
    <message>
        <source>Ask %1 by phone for its fingerprint and enter what is read out. The card says %2.</source>
        <translation>请打电话让%1读出其指纹，并录入听到的内容。名片上的指纹是 %2。</translation>
    </message>
    <message>
        <source>What was read out is not the fingerprint of the card of %1. The card may be a stranger&apos;s; nothing was accepted.</source>
        <translation>录入的指纹与%1的名片不符。名片可能是他人的，未予认可。</translation>
    </message>
    <message>
        <source>This is the card of this office itself.</source>
        <translation>这是本机构自己的名片。</translation>
    </message>
    <message>
        <source>%1 already stands on the other side of this office.</source>
        <translation>%1已在另一侧（上级或下级）。</translation>
    </message>
    <message>
        <source>%1 is above this office already; end that tie first.</source>
        <translation>%1已是本机构的上级；请先终止该关系。</translation>
    </message>
    <message>
        <source>No office above this one was accepted yet.</source>
        <translation>尚未认可上级机构。</translation>
    </message>
    <message>
        <source>No office below this one was accepted yet.</source>
        <translation>尚未认可下级机构。</translation>
    </message>
    <message>
        <source>This is not decided here but where the thing itself is changed.</source>
        <translation>此项不在这里决定，请到对应的地方修改。</translation>
    </message>
</context>
<context>
    <name>ExchangeText</name>
    <message>
        <source>everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>what is new</source>
        <translation>新增部分</translation>
    </message>
    <message>
        <source>acknowledgement only</source>
        <translation>仅回执</translation>
    </message>
    <message>
        <source>backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>The clock of %1 is %2 seconds fast.</source>
        <translation>%1时钟快%2秒</translation>
    </message>
    <message>
        <source>The clock of %1 is %2 seconds slow.</source>
        <translation>%1时钟慢%2秒</translation>
    </message>
    <message>
        <source>The clock of %1 is %2 minutes fast.</source>
        <translation>%1时钟快%2分钟</translation>
    </message>
    <message>
        <source>The clock of %1 is %2 minutes slow.</source>
        <translation>%1时钟慢%2分钟</translation>
    </message>
    <message>
        <source>Being imported: %1 of %2</source>
        <translation>正在导入：%1／%2</translation>
    </message>
    <message>
        <source>Failed: import the file again.</source>
        <translation>失败：请重新导入该文件。</translation>
    </message>
</context>
<context>
    <name>FieldText</name>
    <message>
        <source>At least %1.</source>
        <translation>不得小于%1。</translation>
    </message>
    <message>
        <source>More than %1.</source>
        <translation>须大于%1。</translation>
    </message>
    <message>
        <source>At most %1.</source>
        <translation>不得大于%1。</translation>
    </message>
    <message>
        <source>Less than %1.</source>
        <translation>须小于%1。</translation>
    </message>
    <message>
        <source>Write a number, such as 12 or 0.5.</source>
        <translation>请填数字，如12或0.5。</translation>
    </message>
    <message>
        <source>Write the date as 2024-03-01.</source>
        <translation>日期请写成2024-03-01。</translation>
    </message>
    <message>
        <source>Choose yes or no.</source>
        <translation>请选是或否。</translation>
    </message>
    <message>
        <source>Choose one of the list.</source>
        <translation>请从列表中选择。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>field, unit</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>may stay empty</source>
        <translation>可不填</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between hints</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>请填写。</translation>
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
    <message>
        <source>With --demo: saves a picture of each screen in this folder.</source>
        <translation>与 --demo 同用：把每个屏幕存成图片放入此文件夹。</translation>
    </message>
</context>
<context>
    <name>PackageText</name>
    <message>
        <source>%1 to %2</source>
        <comment>days</comment>
        <translation>%1至%2</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>day</comment>
        <translation>%1起</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>day</comment>
        <translation>至%1</translation>
    </message>
    <message>
        <source>always</source>
        <translation>一直</translation>
    </message>
    <message>
        <source>as this office enters it</source>
        <translation>按本机构填写</translation>
    </message>
    <message>
        <source>text seen</source>
        <translation>已见原文</translation>
    </message>
    <message>
        <source>weak source</source>
        <translation>来源较弱</translation>
    </message>
    <message>
        <source>derived</source>
        <translation>推算</translation>
    </message>
    <message>
        <source>from memory</source>
        <translation>凭记忆</translation>
    </message>
    <message>
        <source>choice of the package</source>
        <translation>政策包自定</translation>
    </message>
    <message>
        <source>to be filled in by this office</source>
        <translation>待本机构填写</translation>
    </message>
    <message>
        <source>whole country</source>
        <translation>全国</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>person</source>
        <translation>个人</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>%1 working days</source>
        <translation>%1个工作日</translation>
    </message>
    <message>
        <source>%1 calendar days</source>
        <translation>%1日</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>value, article</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>finished on the spot</source>
        <translation>当场办结</translation>
    </message>
    <message>
        <source>%1 (provisional)</source>
        <translation>%1（暂定）</translation>
    </message>
    <message>
        <source>instant case, finished on the spot</source>
        <translation>即办件，当场办结</translation>
    </message>
    <message>
        <source>Service item</source>
        <translation>事项名称</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Identity number / credit code</source>
        <translation>身份证号码/
统一社会信用代码</translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation>法定代表人</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no legal representative</comment>
        <translation>—</translation>
    </message>
    <message>
        <source>Contact / agent</source>
        <translation>联系人 / 代办人</translation>
    </message>
    <message>
        <source>in person</source>
        <translation>本人办理</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>是否收费</translation>
    </message>
    <message>
        <source>charged</source>
        <translation>收费</translation>
    </message>
    <message>
        <source>no fee</source>
        <translation>不收费</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Material received</source>
        <translation>收到材料名称</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>No material received</source>
        <translation>未收取材料</translation>
    </message>
    <message>
        <source>Materials received on</source>
        <translation>材料收到日期</translation>
    </message>
    <message>
        <source>Accepted at</source>
        <translation>受理时间</translation>
    </message>
    <message>
        <source>Statutory time limit</source>
        <translation>法定办结时限</translation>
    </message>
    <message>
        <source>Promised time limit</source>
        <translation>承诺办结时限</translation>
    </message>
    <message>
        <source>Due by</source>
        <translation>应办结日期</translation>
    </message>
    <message>
        <source>Not counted in the limit</source>
        <translation>不计入时限</translation>
    </message>
    <message>
        <source>Progress can be asked</source>
        <translation>进度查询方式</translation>
    </message>
    <message>
        <source>Delivery of the result</source>
        <translation>结果送达方式</translation>
    </message>
    <message>
        <source>Accepting office</source>
        <translation>受理机构</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Office phone</source>
        <translation>咨询电话</translation>
    </message>
    <message>
        <source>This receipt is made out in ______ copies: ____________________</source>
        <translation>本回执一式 ______ 份：____________________</translation>
    </message>
    <message>
        <source>This receipt is made out in %1 copies: %2.</source>
        <translation>本回执一式%1份：%2。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Acceptance receipt</source>
        <translation>受理回执</translation>
    </message>
    <message>
        <source>Signature of the applicant</source>
        <translation>申请人签字：</translation>
    </message>
    <message>
        <source>Date of signature</source>
        <translation>签字日期：</translation>
    </message>
    <message>
        <source>(Seal of the accepting office)</source>
        <translation>（受理机构盖章）</translation>
    </message>
    <message>
        <source>Appointment slip</source>
        <translation>预约凭条</translation>
    </message>
    <message>
        <source>Appointment no.</source>
        <translation>预约号</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Booked by</source>
        <translation>预约人</translation>
    </message>
    <message>
        <source>End of the identity number</source>
        <translation>证件尾号</translation>
    </message>
    <message>
        <source>End of the phone number</source>
        <translation>手机尾号</translation>
    </message>
    <message>
        <source>Please bring</source>
        <translation>请携带</translation>
    </message>
    <message>
        <source>Printed at</source>
        <translation>打印时间</translation>
    </message>
    <message>
        <source>Please check in between %1 and %2 with your identity card; later the place is given away.</source>
        <translation>请持身份证于%1至%2签到取号；逾时未签到，预约作废。</translation>
    </message>
    <message>
        <source>rows of the roster: %1</source>
        <translation>名册行：%1</translation>
    </message>
    <message>
        <source>Details of the calculation</source>
        <translation>计算明细</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Steps (article)</source>
        <translation>计算步骤（依据）</translation>
    </message>
    <message>
        <source>Days and rows of the roster</source>
        <translation>工作日期及名册行</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Sums by person</source>
        <translation>个人合计</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>身份证号码</translation>
    </message>
    <message>
        <source>Days counted</source>
        <translation>折算天数</translation>
    </message>
    <message>
        <source>Amount (yuan)</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>Rows refused or to be looked at</source>
        <translation>不予计算和需核对的名册行</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>无。</translation>
    </message>
    <message>
        <source>Row of the roster</source>
        <translation>名册行</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>不予计算</translation>
    </message>
    <message>
        <source>counted, to be looked at</source>
        <translation>已计算，需核对</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>NOT CONFIRMED, entered by %1</source>
        <translation>未确认（%1已录入）</translation>
    </message>
    <message>
        <source>confirmed by two persons</source>
        <translation>已由两人确认</translation>
    </message>
    <message>
        <source>as published</source>
        <translation>依公布文件</translation>
    </message>
    <message>
        <source>NOT CONFIRMED</source>
        <translation>未确认</translation>
    </message>
    <message>
        <source>Values used</source>
        <translation>使用的参数</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Unit of the value</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>适用起始</translation>
    </message>
    <message>
        <source>Document and article</source>
        <translation>文件及条款</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>确认人</translation>
    </message>
    <message>
        <source>always</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Documents and package</source>
        <translation>依据文件和政策包</translation>
    </message>
    <message>
        <source>Policy package %1, version %2</source>
        <translation>政策包 %1，版本 %2</translation>
    </message>
    <message>
        <source>%1-%2: %3</source>
        <comment>year, month, days</comment>
        <translation>%1年%2月：%3日</translation>
    </message>
    <message>
        <source>Calculation sheet</source>
        <translation>补贴审核表</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>first day, last day</comment>
        <translation>%1至%2</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>支付主体</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>申报单位</translation>
    </message>
    <message>
        <source>Credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>所属期间</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>类别档次</translation>
    </message>
    <message>
        <source>Full days</source>
        <translation>整天</translation>
    </message>
    <message>
        <source>Half days</source>
        <translation>半天</translation>
    </message>
    <message>
        <source>Rate (yuan a day)</source>
        <translation>日标准（元）</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>倍数</translation>
    </message>
    <message>
        <source>%1 persons</source>
        <translation>%1人</translation>
    </message>
    <message>
        <source>Sum in words</source>
        <translation>合计金额（大写）</translation>
    </message>
    <message>
        <source>Sum in figures</source>
        <translation>合计金额（小写）</translation>
    </message>
    <message>
        <source>NOT TO BE DECIDED OR PAID: these values are not yet confirmed by two persons: %1</source>
        <translation>不得据以审批、发放：下列参数尚未经两人确认：%1</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>制表</translation>
    </message>
    <message>
        <source>Reviewed by</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>(Seal of the office)</source>
        <translation>（单位盖章）</translation>
    </message>
    <message>
        <source>%1: the application named above was looked through. The following %2 are missing or not in the form that the law demands; this notice names all of them at once.</source>
        <translation>%1：您（单位）提出的上述事项申请，经审查，尚缺少或不符合法定形式的材料共%2项，现一次性告知如下：</translation>
    </message>
    <message>
        <source>Please bring them all together. The time until then does not count in the time limit.</source>
        <translation>请一次补齐上述材料。补正时间不计入办理时限。</translation>
    </message>
    <message>
        <source>Please bring them all by %1. The time until then does not count in the time limit.</source>
        <translation>请于%1前（含当日）一次补齐上述材料。补正时间不计入办理时限。</translation>
    </message>
    <message>
        <source>One-time notice of missing materials</source>
        <translation>一次性告知书</translation>
    </message>
    <message>
        <source>Missing material</source>
        <translation>需补正的材料</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Told on</source>
        <translation>告知时间</translation>
    </message>
    <message>
        <source>Made out twice: one for the applicant, one for the file.</source>
        <translation>本告知书一式两份：申请人一份，存档一份。</translation>
    </message>
    <message>
        <source>en</source>
        <comment>the language of this list: en or zh</comment>
        <translation>zh</translation>
    </message>
    <message>
        <source>%1-%2-%3</source>
        <comment>year, month, day without zeros</comment>
        <translation>%1年%2月%3日</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>label, value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Reprint %1</source>
        <translation>补打 %1</translation>
    </message>
    <message>
        <source>%1-%2-%3</source>
        <comment>year, month, day</comment>
        <translation>%1年%2月%3日</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>As issued</source>
        <translation>正式</translation>
    </message>
    <message>
        <source>Correction %1</source>
        <translation>更正 %1</translation>
    </message>
    <message>
        <source>Reconciliation: issued %1 = served %2 + lapsed %3 + gave up %4 + cancelled %5 + closed %6 + open %7</source>
        <translation>对账：取号 %1 = 办结 %2 + 过号作废 %3 + 弃号 %4 + 取消 %5 + 闭厅 %6 + 未结 %7</translation>
    </message>
    <message>
        <source>reconciles</source>
        <translation>相符</translation>
    </message>
    <message>
        <source>DOES NOT RECONCILE</source>
        <translation>对账不符</translation>
    </message>
    <message>
        <source>numbers without a visit: %1</source>
        <translation>有号无记录：%1</translation>
    </message>
    <message>
        <source>visits are open after day close</source>
        <translation>日结后仍有未结</translation>
    </message>
    <message>
        <source>By half hour of arrival (tickets/served/mean wait): %1</source>
        <translation>按到达半小时（取号/办结/平均等候）：%1</translation>
    </message>
    <message>
        <source>wait, 90th percentile %1</source>
        <translation>等候九成位 %1</translation>
    </message>
    <message>
        <source>longest wait %1</source>
        <translation>最长等候 %1</translation>
    </message>
    <message>
        <source>Priority by reason: %1</source>
        <translation>优先原因：%1</translation>
    </message>
    <message>
        <source>Refused at the door by reason: %1</source>
        <translation>劝返原因：%1</translation>
    </message>
    <message>
        <source>Over the limit: %1, %2 of %3 people, %4, by %5</source>
        <translation>超限放行：%1，%2 人（限额 %3），%4，批准人 %5</translation>
    </message>
    <message>
        <source>Doubtful times by kind (left out of averages): %1</source>
        <translation>时间存疑（不计入平均）：%1</translation>
    </message>
    <message>
        <source>Correction %1: differences from the version before</source>
        <translation>更正 %1：与上一版的差异</translation>
    </message>
    <message>
        <source>None of the figures changed.</source>
        <translation>各项数字没有变化。</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>Holds %1 of %2 machines</source>
        <translation>含 %1/%2 台机器</translation>
    </message>
    <message>
        <source>%1: data until %2</source>
        <translation>%1数据至 %2</translation>
    </message>
    <message>
        <source>without %1</source>
        <translation>缺%1</translation>
    </message>
    <message>
        <source>drawn %1</source>
        <translation>制表时刻 %1</translation>
    </message>
    <message>
        <source>Heads of the logs: %1</source>
        <translation>日志链头：%1</translation>
    </message>
    <message>
        <source>Definitions. Counts are of all visits; averages leave out visits with doubtful times and are weighted: totals are computed from the visits, never from the lines. Wait: from arrival (by appointment: from the later of arrival and appointed time) to the first call, of visits served; call to start: from the last call, automatic starts left out; service: the sum of its parts; 90th percentile: nearest rank. Times in minutes:seconds. Lapsed: called as often as allowed and not there. No-show: booked and not checked in, of all appointments of the day. Half hours include their start and exclude their end. Mean working days: from acceptance (that day not counted) to finish, of all cases finished; early rate: of promised cases finished before the due day; on-time rate: of instant and promised cases finished; after hours: services that ended after closing time; overdue: open cases past their due day. People: visitors and their companions. — : not recorded.</source>
        <translation>说明：件数为全部来访；平均值不含时间存疑件，按人次加权，合计由来访逐件算出，不由各行平均相加。等候：到达（预约的取到达与预约时间较晚者）至首次叫号，取已办结者；叫号至开始：末次叫号至开始，不含自动开始；办理：各段之和；九成位：最近秩法。时长为 分:秒。过号作废：叫满次数仍未到。爽约：预约而未签到，占当日预约。半小时段含起点、不含终点。平均办结用时：自受理次日至办结的工作日，取当日办结各件；提前办结率：承诺件中早于到期日办结者；按时办结率：即办件与承诺件中按时办结者；延时服务件：下班时间后办完的事项；超期未结：过到期日未办结者。来访人数含同行人。— ：未记录。</translation>
    </message>
    <message>
        <source>Daily summary of the windows</source>
        <translation>窗口日报</translation>
    </message>
    <message>
        <source>DRAFT</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>取号</translation>
    </message>
    <message>
        <source>By appointment</source>
        <translation>预约到场</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>现场</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>叫号</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Lapsed</source>
        <translation>过号作废</translation>
    </message>
    <message>
        <source>Gave up</source>
        <translation>弃号</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Closed unserved</source>
        <translation>闭厅未办</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未结</translation>
    </message>
    <message>
        <source>Transferred / on hold</source>
        <translation>转出 / 挂起</translation>
    </message>
    <message>
        <source>Doubtful times</source>
        <translation>时间存疑</translation>
    </message>
    <message>
        <source>Wait: mean / median / longest</source>
        <translation>等候：平均 / 中位 / 最长</translation>
    </message>
    <message>
        <source>Call to start / service, mean</source>
        <translation>平均叫号至开始 / 平均办理</translation>
    </message>
    <message>
        <source>Mean wait (s)</source>
        <translation>平均等候（秒）</translation>
    </message>
    <message>
        <source>Median wait (s)</source>
        <translation>中位等候（秒）</translation>
    </message>
    <message>
        <source>Wait, 90th percentile (s)</source>
        <translation>等候九成位（秒）</translation>
    </message>
    <message>
        <source>Longest wait (s)</source>
        <translation>最长等候（秒）</translation>
    </message>
    <message>
        <source>Mean call to start (s)</source>
        <translation>平均叫号至开始（秒）</translation>
    </message>
    <message>
        <source>Mean service (s)</source>
        <translation>平均办理（秒）</translation>
    </message>
    <message>
        <source>Cases accepted</source>
        <translation>受理件数</translation>
    </message>
    <message>
        <source>Cases finished</source>
        <translation>办结件数</translation>
    </message>
    <message>
        <source>Of these instant</source>
        <translation>即办件</translation>
    </message>
    <message>
        <source>Of these promised</source>
        <translation>承诺件</translation>
    </message>
    <message>
        <source>Early</source>
        <translation>提前办结</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>按时办结</translation>
    </message>
    <message>
        <source>Early rate</source>
        <translation>提前办结率</translation>
    </message>
    <message>
        <source>On-time rate</source>
        <translation>按时办结率</translation>
    </message>
    <message>
        <source>After hours</source>
        <translation>延时服务件</translation>
    </message>
    <message>
        <source>To supplement</source>
        <translation>补正件</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>超期未结</translation>
    </message>
    <message>
        <source>Calculated (yuan)</source>
        <translation>核定金额合计（元）</translation>
    </message>
    <message>
        <source>People</source>
        <translation>来访人数</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>咨询</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>放行人数</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>劝返</translation>
    </message>
    <message>
        <source>Over the limit</source>
        <translation>超限放行</translation>
    </message>
    <message>
        <source>Recounts / drift</source>
        <translation>盘点 / 偏差</translation>
    </message>
    <message>
        <source>Hall peak / limit, time</source>
        <translation>大厅峰值 / 限额 时刻</translation>
    </message>
    <message>
        <source>Not called</source>
        <translation>未叫号</translation>
    </message>
    <message>
        <source>Other channels</source>
        <translation>其他渠道</translation>
    </message>
    <message>
        <source>Queue and appointments</source>
        <translation>排队与预约</translation>
    </message>
    <message>
        <source>Cases and amounts</source>
        <translation>办件与金额</translation>
    </message>
    <message>
        <source>Prevention and advice</source>
        <translation>防控与咨询</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>比率</translation>
    </message>
    <message>
        <source>Halls</source>
        <translation>大厅</translation>
    </message>
    <message>
        <source>Reconciliation</source>
        <translation>对账</translation>
    </message>
    <message>
        <source>Priority reasons</source>
        <translation>优先原因</translation>
    </message>
    <message>
        <source>Refusals</source>
        <translation>劝返原因</translation>
    </message>
    <message>
        <source>Accounted for</source>
        <translation>有去向</translation>
    </message>
    <message>
        <source>Missing numbers</source>
        <translation>缺号</translation>
    </message>
    <message>
        <source>Day closed</source>
        <translation>已日结</translation>
    </message>
    <message>
        <source>Reconciles</source>
        <translation>相符</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>by</source>
        <translation>经办</translation>
    </message>
    <message>
        <source>people in the hall</source>
        <translation>厅内人数</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>限额</translation>
    </message>
    <message>
        <source>Served of issued</source>
        <translation>办结率（占取号）</translation>
    </message>
    <message>
        <source>Lapsed of called</source>
        <translation>过号作废率（占叫号）</translation>
    </message>
    <message>
        <source>No-show of booked</source>
        <translation>爽约率（占预约）</translation>
    </message>
    <message>
        <source>Gave up of issued</source>
        <translation>弃号率（占取号）</translation>
    </message>
    <message>
        <source>No appointment</source>
        <translation>无预约</translation>
    </message>
    <message>
        <source>No mask</source>
        <translation>未戴口罩</translation>
    </message>
    <message>
        <source>Fever or cough</source>
        <translation>发热咳嗽</translation>
    </message>
    <message>
        <source>In quarantine</source>
        <translation>隔离期</translation>
    </message>
    <message>
        <source>Not registered at the door</source>
        <translation>未登记</translation>
    </message>
    <message>
        <source>Old person</source>
        <translation>老年人</translation>
    </message>
    <message>
        <source>Disabled person</source>
        <translation>残疾人</translation>
    </message>
    <message>
        <source>Pregnant woman</source>
        <translation>孕妇</translation>
    </message>
    <message>
        <source>Soldier, by law</source>
        <translation>军人依法优先</translation>
    </message>
    <message>
        <source>Medical or epidemic worker</source>
        <translation>医护防疫人员</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>急件</translation>
    </message>
    <message>
        <source>Ended at close</source>
        <translation>闭厅时仍在办理</translation>
    </message>
    <message>
        <source>Service over the limit</source>
        <translation>办理超时限</translation>
    </message>
    <message>
        <source>Clock was set back</source>
        <translation>时钟回拨</translation>
    </message>
    <message>
        <source>Served without service time</source>
        <translation>已办但无办理时间</translation>
    </message>
    <message>
        <source>Negative wait</source>
        <translation>等候为负</translation>
    </message>
    <message>
        <source>Negative service</source>
        <translation>办理为负</translation>
    </message>
    <message>
        <source>Service over one hour</source>
        <translation>办理超一小时</translation>
    </message>
    <message>
        <source>[PRIORITY]</source>
        <translation>【优先】</translation>
    </message>
    <message>
        <source>[BOOKED]</source>
        <translation>【预约】</translation>
    </message>
    <message>
        <source>A number that is called and not there lapses. Please mind the calls.</source>
        <translation>叫号不到即作废，请留意叫号。</translation>
    </message>
    <message>
        <source>A missed number stays valid today: it may be called again after %1 minutes, up to %2 times, then it lapses.</source>
        <translation>过号当日有效：%1分钟后可再次叫号，最多再叫%2次，仍不到即作废。</translation>
    </message>
    <message>
        <source>Line of service</source>
        <translation>业务类别</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>办理窗口</translation>
    </message>
    <message>
        <source>People ahead</source>
        <translation>前面等候</translation>
    </message>
    <message>
        <source>Booked for</source>
        <translation>预约时间</translation>
    </message>
    <message>
        <source>Taken at</source>
        <translation>取号时间</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Handled by</source>
        <translation>经办</translation>
    </message>
    <message>
        <source>Booked / no-show</source>
        <translation>预约到场 / 爽约</translation>
    </message>
    <message>
        <source>Mean days</source>
        <translation>平均办结用时（工作日）</translation>
    </message>
    <message>
        <source>Values to be confirmed</source>
        <translation>待确认参数清单</translation>
    </message>
    <message>
        <source>Two persons enter the same value in the program, each by the document that says so. Until then nothing is decided or paid with it.</source>
        <translation>须由两人各依文件在系统中填写相同的值；在此之前不得据以审批或支付。</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>可信度</translation>
    </message>
    <message>
        <source>Entered so far</source>
        <translation>已填情况</translation>
    </message>
    <message>
        <source>Value by the document</source>
        <translation>文件所载值</translation>
    </message>
    <message>
        <source>First person, date</source>
        <translation>填写人、日期</translation>
    </message>
    <message>
        <source>Second person, date</source>
        <translation>第二人、日期</translation>
    </message>
    <message>
        <source>Head of the office, date</source>
        <translation>负责人、日期</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>NO</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Trial calculation</source>
        <translation>政策试算单</translation>
    </message>
    <message>
        <source>For reference only; no ground for a decision or payment.</source>
        <translation>仅供参考，不作为审批、支付依据</translation>
    </message>
    <message>
        <source>Policies that fit</source>
        <translation>政策匹配单</translation>
    </message>
    <message>
        <source>By what was told at the window; amounts are estimates, no promise.</source>
        <translation>按窗口告知的情况匹配；金额为估算，不构成承诺</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Why, or what is missing</source>
        <translation>原因或缺少的情况</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>估算金额</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>seen in one reprint only</source>
        <translation>仅见于一处转载</translation>
    </message>
    <message>
        <source>derived</source>
        <translation>推算</translation>
    </message>
    <message>
        <source>from memory, not checked</source>
        <translation>凭记忆，未核对</translation>
    </message>
    <message>
        <source>chosen by the package</source>
        <translation>政策包自定</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未查到</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>document, its number</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>By what was known on</source>
        <translation>按此日掌握的情况</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Date of the facts</source>
        <translation>事实日期</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>政策包</translation>
    </message>
    <message>
        <source>each month</source>
        <translation>按月</translation>
    </message>
    <message>
        <source>once</source>
        <translation>一次性</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>发放</translation>
    </message>
    <message>
        <source>Yuan or value</source>
        <translation>金额（元）或值</translation>
    </message>
    <message>
        <source>%1, each month</source>
        <comment>payer</comment>
        <translation>%1，按月</translation>
    </message>
    <message>
        <source>%1, once</source>
        <comment>payer</comment>
        <translation>%1，一次性</translation>
    </message>
    <message>
        <source>in words</source>
        <translation>大写</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>%1: %2 × %3 = %4 yuan</source>
        <comment>days, count, rate, amount</comment>
        <translation>%1：%2 × %3 = %4元</translation>
    </message>
    <message>
        <source>Details of the calculation: %1</source>
        <translation>计算明细：%1</translation>
    </message>
    <message>
        <source>Entry without a visit</source>
        <translation>空号记录</translation>
    </message>
    <message>
        <source>Negative time in the voice menu</source>
        <translation>语音应答时长为负</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>It opens the office&apos;s stores and backups when no password does. Whoever holds this paper can read everything: seal it in an envelope and lock it into the safe of the office.</source>
        <translation>没有可用密码时，用它打开本单位的存储和备份。持有本纸件者可以读取全部内容：请装入信封密封，锁入本单位保险柜。</translation>
    </message>
    <message>
        <source>Upper or lower case, with or without hyphens, is all the same. The code has no letters I, L, O and U: what looks like one is a 1 or a 0.</source>
        <translation>大小写均可，有无连字符均可。恢复码中没有字母 I、L、O、U：看着像的是数字 1 或 0。</translation>
    </message>
    <message>
        <source>It counts from the time above on. Backups that were taken before open with the code of their time: keep the former papers as long as such backups are kept.</source>
        <translation>自上述时间起有效。此前的备份用当时的恢复码打开：只要还保留这些备份，就请保留原来的纸件。</translation>
    </message>
    <message>
        <source>Made by, date</source>
        <translation>制作人、日期</translation>
    </message>
    <message>
        <source>Sealed and locked away by, date</source>
        <translation>密封入柜人、日期</translation>
    </message>
    <message>
        <source>Clocks of two computers differ</source>
        <translation>两台机器时钟不一致</translation>
    </message>
    <message>
        <source>contents not on this PC: %1</source>
        <translation>内容不在本机 %1 件</translation>
    </message>
</context>
<context>
    <name>PasswordText</name>
    <message numerus="yes">
        <source>At least 10 characters: %n more.</source>
        <translation>
            <numerusform>至少10个字符，还差%n个。</numerusform>
        </translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>At least 10 characters, and none that many people use</source>
        <translation>至少10个字符，不能是常用密码</translation>
    </message>
    <message>
        <source>Repeat it</source>
        <translation>再输一遍</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>两次输入的密码不一致。</translation>
    </message>
</context>
<context>
    <name>PoliciesHtml</name>
    <message>
        <source>%1: %2 working days (%3)</source>
        <translation>%1：%2个工作日（%3）</translation>
    </message>
    <message>
        <source>%1: %2 calendar days (%3)</source>
        <translation>%1：%2日（%3）</translation>
    </message>
    <message>
        <source>not calculated yet</source>
        <translation>未计算</translation>
    </message>
    <message>
        <source>calculated: to be calculated anew</source>
        <translation>已计算：需重算</translation>
    </message>
    <message>
        <source>decided: stays; the difference becomes a proposal</source>
        <translation>已审批：不变，差额转为补发或追回建议</translation>
    </message>
    <message>
        <source>Documents cited</source>
        <translation>依据文件</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>发文机关</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Documents to bring</source>
        <translation>应交材料</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>无。</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Limits, payer, paper</source>
        <translation>期限、支付主体、文书</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>法定期限</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承诺期限</translation>
    </message>
    <message>
        <source>%1: to be filled in by this office</source>
        <translation>%1：待本机构填写</translation>
    </message>
    <message>
        <source>Paid by: %1</source>
        <translation>支付主体：%1</translation>
    </message>
    <message>
        <source>Ends in: %1</source>
        <translation>文书：%1</translation>
    </message>
    <message>
        <source>For: %1</source>
        <translation>对象：%1</translation>
    </message>
    <message>
        <source>Values, tables and dates are those of the present version.</source>
        <translation>参数、决策表和日期与现行版本相同。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>变更前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>变更后</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Effect on the cases of this office</source>
        <translation>对本机构办件的影响</translation>
    </message>
    <message>
        <source>%1 cases looked at, %2 change.</source>
        <translation>核对%1件，有变化%2件。</translation>
    </message>
    <message>
        <source>%1: %2 cases, %3</source>
        <translation>%1：%2件，%3</translation>
    </message>
    <message>
        <source>no number yet</source>
        <translation>尚无编号</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>办件</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差额</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>不予采用</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>试例</translation>
    </message>
    <message>
        <source>All %1 results of the cases are as expected.</source>
        <translation>试例的%1个结果全部符合。</translation>
    </message>
    <message>
        <source>The change alters these cases; look at each one:</source>
        <translation>本次变更改变下列试例的结果，请逐一核对：</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>变更内容</translation>
    </message>
    <message>
        <source>This policy is new to the office.</source>
        <translation>本机构此前没有这项政策。</translation>
    </message>
    <message>
        <source>Notes of the check</source>
        <translation>检查提示</translation>
    </message>
    <message>
        <source>Case of the package</source>
        <translation>试例</translation>
    </message>
    <message>
        <source>%1 cases are about days before the first day; they stay with the version before.</source>
        <translation>另有%1个试例的日期早于起始日期，仍属上一版本。</translation>
    </message>
</context>
<context>
    <name>PoliciesText</name>
    <message>
        <source>in force</source>
        <translation>现行</translation>
    </message>
    <message>
        <source>followed by another</source>
        <translation>已被取代</translation>
    </message>
    <message>
        <source>waits for a second person</source>
        <translation>待第二人通过</translation>
    </message>
    <message>
        <source>given back</source>
        <translation>已退回</translation>
    </message>
    <message numerus="yes">
        <source>%n to fill in</source>
        <translation>
            <numerusform>%n项待填写</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to confirm</source>
        <translation>
            <numerusform>%n项待确认</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between counts</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Given back by %1: %2</source>
        <translation>%1退回：%2</translation>
    </message>
    <message>
        <source>came with the program</source>
        <translation>随程序提供</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <comment>who, value, document</comment>
        <translation>%1填%2（%3）</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between sentences</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>尚无人填写</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>不符</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>符合</translation>
    </message>
    <message>
        <source>All %1 results of the cases are as expected.</source>
        <translation>试例的%1个结果全部符合。</translation>
    </message>
    <message>
        <source>%1 of %2 results are not as expected.</source>
        <translation>%2个结果中%1个不符。</translation>
    </message>
</context>
<context>
    <name>PolicyNow</name>
    <message>
        <source>Policies: %1 in force</source>
        <translation>政策：%1项现行</translation>
    </message>
    <message>
        <source>, %1 to adopt</source>
        <translation>，%1项待通过</translation>
    </message>
    <message>
        <source>, %1 values to confirm</source>
        <translation>，%1个参数待确认</translation>
    </message>
</context>
<context>
    <name>PolicyText</name>
    <message>
        <source>The model has a DOCTYPE, which is not accepted.</source>
        <translation>模型含DOCTYPE，不予采用。</translation>
    </message>
    <message>
        <source>The package cannot be read: %1</source>
        <translation>政策包无法读取：%1</translation>
    </message>
    <message>
        <source>Case %1 fails: %2 should be %3 and is %4.</source>
        <translation>试例%1不符：%2应为%3，实为%4。</translation>
    </message>
    <message>
        <source>A value of %1 (from %2) has no reference.</source>
        <translation>%1的一个值（自%2）没有依据。</translation>
    </message>
    <message>
        <source>A value of %1 has no first day.</source>
        <translation>%1的一个值没有起始日期。</translation>
    </message>
    <message>
        <source>%2 cannot be a value of %1.</source>
        <translation>%2不能作为%1的值。</translation>
    </message>
    <message>
        <source>No article demands the document %1.</source>
        <translation>材料%1没有条款依据。</translation>
    </message>
    <message>
        <source>The package has no cases of its own.</source>
        <translation>政策包没有自带试例。</translation>
    </message>
    <message>
        <source>Entitled</source>
        <translation>可享受</translation>
    </message>
    <message>
        <source>Not entitled</source>
        <translation>不可享受</translation>
    </message>
    <message>
        <source>To be asked for</source>
        <translation>情况待补</translation>
    </message>
    <message>
        <source>This office must enter values first</source>
        <translation>待本机构填写参数</translation>
    </message>
    <message>
        <source>Cannot be told</source>
        <translation>无法判断</translation>
    </message>
</context>
<context>
    <name>QueueSlip</name>
    <message>
        <source>Ticket</source>
        <translation>排队小票</translation>
    </message>
    <message>
        <source>Appointment slip</source>
        <translation>预约单</translation>
    </message>
    <message>
        <source>The slip could not be printed.</source>
        <translation>小票未能打印。</translation>
    </message>
    <message>
        <source>Slip saved: %1</source>
        <translation>小票已存为：%1</translation>
    </message>
</context>
<context>
    <name>QueueText</name>
    <message>
        <source>ticket</source>
        <translation>取号</translation>
    </message>
    <message>
        <source>check-in</source>
        <translation>签到</translation>
    </message>
    <message>
        <source>call of</source>
        <translation>叫号</translation>
    </message>
    <message>
        <source>finish and call of</source>
        <translation>办结并叫号</translation>
    </message>
    <message>
        <source>not there of</source>
        <translation>过号</translation>
    </message>
    <message>
        <source>start of</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>finish of</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>gave up of</source>
        <translation>弃号</translation>
    </message>
    <message>
        <source>cancelling of</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>return to the queue of</source>
        <translation>恢复排队</translation>
    </message>
    <message>
        <source>admission of</source>
        <translation>放行</translation>
    </message>
    <message>
        <source>Waiting outside</source>
        <translation>厅外等候</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等候</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>已叫号</translation>
    </message>
    <message>
        <source>At the counter</source>
        <translation>办理中</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Lapsed</source>
        <translation>过号作废</translation>
    </message>
    <message>
        <source>Gave up</source>
        <translation>弃号</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Closed with the day</source>
        <translation>日终关闭</translation>
    </message>
    <message>
        <source>Place held</source>
        <translation>占位</translation>
    </message>
    <message>
        <source>To be confirmed</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>已预约</translation>
    </message>
    <message>
        <source>Slot taken away</source>
        <translation>时段被占用</translation>
    </message>
    <message>
        <source>Checked in</source>
        <translation>已签到</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>已办理</translation>
    </message>
    <message>
        <source>No-show</source>
        <translation>爽约</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>已改期</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已失效</translation>
    </message>
    <message>
        <source>Not served</source>
        <translation>到场未办</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>急件</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>后办</translation>
    </message>
    <message>
        <source>Booked %1</source>
        <translation>预约 %1</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>现场</translation>
    </message>
    <message>
        <source>Emergency ★</source>
        <translation>急件 ★</translation>
    </message>
    <message>
        <source>Priority ★</source>
        <translation>优先 ★</translation>
    </message>
    <message>
        <source>Not registered</source>
        <translation>未登记姓名</translation>
    </message>
</context>
<context>
    <name>RefusalText</name>
    <message>
        <source>%1 is out of range.</source>
        <translation>%1超出范围。</translation>
    </message>
    <message>
        <source>No version of %1 that is known governs %2.</source>
        <translation>%1没有适用于%2的已知版本。</translation>
    </message>
    <message>
        <source>A fact is missing: %1.</source>
        <translation>缺少情况：%1。</translation>
    </message>
    <message>
        <source>This office must enter %1 (%2); two persons confirm it.</source>
        <translation>本机构须填写%1（%2），并由两人确认。</translation>
    </message>
    <message>
        <source>%1 (%2) is entered, but two persons have not confirmed it yet.</source>
        <translation>%1（%2）已填写，尚未经两人确认。</translation>
    </message>
    <message>
        <source>Not granted: %1.</source>
        <translation>不予发放：%1。</translation>
    </message>
    <message>
        <source>There is no policy %1 that is known.</source>
        <translation>没有已知的政策%1。</translation>
    </message>
    <message>
        <source>There is no amount, because %1.</source>
        <translation>没有金额：%1。</translation>
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
    <message>
        <source>yuan per person-day</source>
        <translation>元/人天</translation>
    </message>
    <message>
        <source>times</source>
        <translation>倍</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>months</source>
        <translation>月</translation>
    </message>
    <message>
        <source>years</source>
        <translation>年</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>%</translation>
    </message>
    <message>
        <source>ratio</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>yuan per day</source>
        <translation>元/天</translation>
    </message>
    <message>
        <source>yuan per month</source>
        <translation>元/月</translation>
    </message>
    <message>
        <source>yuan per year</source>
        <translation>元/年</translation>
    </message>
    <message>
        <source>yuan per hour</source>
        <translation>元/小时</translation>
    </message>
</context>
<context>
    <name>TraceText</name>
    <message>
        <source>Confirmed by %1</source>
        <translation>确认人：%1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>Not confirmed yet: may be shown, not decided</source>
        <translation>尚未经两人确认：可以显示，不可据以决定</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between figures</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>Amount: %1</source>
        <translation>金额：%1</translation>
    </message>
    <message>
        <source>Basis and steps: %1</source>
        <translation>依据与步骤：%1</translation>
    </message>
    <message>
        <source>The sum</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Values used</source>
        <translation>所用标准和参数</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>依据文件</translation>
    </message>
    <message>
        <source>Each day</source>
        <translation>逐日明细</translation>
    </message>
    <message>
        <source>Rule version %1</source>
        <translation>规则版本 %1</translation>
    </message>
    <message>
        <source>each month, paid by %1</source>
        <translation>按月，由%1支付</translation>
    </message>
    <message>
        <source>once, paid by %1</source>
        <translation>一次性，由%1支付</translation>
    </message>
    <message>
        <source>%1 to %2: %3 × %4 = %5</source>
        <translation>%1至%2：%3 × %4 = %5</translation>
    </message>
</context>
<context>
    <name>VersionChanges</name>
    <message>
        <source>%1 (%2, %3)</source>
        <comment>parameter, area, day</comment>
        <translation>%1（%2，%3）</translation>
    </message>
    <message>
        <source>Table %1, row %2</source>
        <translation>决策表%1第%2行</translation>
    </message>
    <message>
        <source>Facts that it governs</source>
        <translation>适用期</translation>
    </message>
</context>
<context>
    <name>chuangkou::AppointmentsScreen</name>
    <message>
        <source>New appointment</source>
        <translation>新预约</translation>
    </message>
    <message>
        <source>Books a place for somebody</source>
        <translation>为来电或来人预约时段</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>Books what the form says</source>
        <translation>按表单预约</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>签到</translation>
    </message>
    <message>
        <source>The chosen one has come and gets a ticket; Enter in the list</source>
        <translation>选中的人已到，取号；在列表中按回车</translation>
    </message>
    <message>
        <source>Move to the chosen slot</source>
        <translation>改期到所选时段</translation>
    </message>
    <message>
        <source>Moves the chosen appointment to the slot of the form</source>
        <translation>把选中的预约改到左边所选时段</translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation>取消预约</translation>
    </message>
    <message>
        <source>Cancels the chosen appointment</source>
        <translation>取消选中的预约</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Shows the bookings of today</source>
        <translation>显示今日预约</translation>
    </message>
    <message>
        <source>The person asked for it</source>
        <translation>本人要求</translation>
    </message>
    <message>
        <source>Checked in as %1: the hall is full, waits outside</source>
        <translation>已签到，号 %1：大厅已满，厅外等候</translation>
    </message>
    <message>
        <source>Checked in as %1</source>
        <translation>已签到，号 %1</translation>
    </message>
    <message>
        <source>Cancelled: %1 %2</source>
        <translation>已取消：%1 %2</translation>
    </message>
    <message>
        <source>Moved to %1 %2</source>
        <translation>已改期到 %1 %2</translation>
    </message>
    <message>
        <source>Choose an appointment of the list first.</source>
        <translation>请先在列表中选择预约。</translation>
    </message>
    <message>
        <source>Choose an appointment of the list and a free slot first.</source>
        <translation>请先在列表中选择预约，并选择空闲时段。</translation>
    </message>
    <message>
        <source>Booked for %1 %2</source>
        <translation>已预约 %1 %2</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>预约</translation>
    </message>
</context>
<context>
    <name>chuangkou::AuditScreen</name>
    <message>
        <source>Lists</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>Goes to the lists</source>
        <translation>转到清单</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Goes to the verification</source>
        <translation>转到验证</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>抽样</translation>
    </message>
    <message>
        <source>Goes to the samples</source>
        <translation>转到抽样</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Writes the list as xlsx or CSV; the export stands in the trail</source>
        <translation>将清单写成 xlsx 或 CSV，导出本身记入日志</translation>
    </message>
    <message>
        <source>Verify now</source>
        <translation>立即验证</translation>
    </message>
    <message>
        <source>Looks at every event, chain, signature, attachment and table</source>
        <translation>检查每条事件、每条链、每个签名、附件和表</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Ends the verification</source>
        <translation>终止验证</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比对</translation>
    </message>
    <message>
        <source>Whether the characters on the printed summary are held here</source>
        <translation>核对日报上打印的字符是否在本机内</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>抽取</translation>
    </message>
    <message>
        <source>Draws cases; the same seed draws the same again</source>
        <translation>抽取办件；同一种子抽出同样的办件</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Nothing of this kind happened on these days.</source>
        <translation>这些天没有此类记录。请改选日期或清单。</translation>
    </message>
    <message>
        <source>Not verified since this screen was opened.</source>
        <translation>打开本界面后尚未验证。</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>发现的问题</translation>
    </message>
    <message>
        <source>No findings. Verify now: F6.</source>
        <translation>没有发现问题。立即验证：F6。</translation>
    </message>
    <message>
        <source>16 characters on a printed summary</source>
        <translation>日报上打印的16个字符</translation>
    </message>
    <message>
        <source>Empty: a new seed</source>
        <translation>留空则用新种子</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>办件</translation>
    </message>
    <message>
        <source>taken in from</source>
        <translation>收件日自</translation>
    </message>
    <message>
        <source>Drawn cases</source>
        <translation>抽出的办件</translation>
    </message>
    <message>
        <source>Draw a sample: each case is as likely as any other, and the same seed draws the same cases again.</source>
        <translation>抽取样本：每件被抽到的机会相同，同一种子抽出同样的办件。</translation>
    </message>
    <message>
        <source>Parts of the audit</source>
        <translation>审计的各部分</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>何人</translation>
    </message>
    <message>
        <source>PC</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>办件</translation>
    </message>
    <message>
        <source>Service item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>收件日</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>%1 entries written to %2</source>
        <translation>%1条已写入%2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a person and their roles</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between persons</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>The three administrators&apos; roles may be joined: three people are not named yet.</source>
        <translation>三员可以兼任：尚未指定三个人。</translation>
    </message>
    <message>
        <source>Joined roles: %1.</source>
        <translation>兼任情况：%1。</translation>
    </message>
    <message>
        <source>The three administrators are three persons since %1 (%2). What was done before was done with joined roles.</source>
        <translation>系统管理员、安全管理员、审计管理员自%1起由三人分别担任（%2）。此前的操作是在可以兼任时作出的。</translation>
    </message>
    <message>
        <source>found by a PC</source>
        <translation>由电脑判定</translation>
    </message>
    <message>
        <source>To be mended under People: %1; of these roles only the first administrator&apos;s holds.</source>
        <translation>须在“人员”中更正：%1；其中只有排在前面的管理员角色有效。</translation>
    </message>
    <message>
        <source>%1
Event %2, %3
%4</source>
        <translation>%1
事件%2，%3
%4</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>导出清单</translation>
    </message>
    <message>
        <source>audit_%1_%2_%3.xlsx</source>
        <comment>file name</comment>
        <translation>审计_%1_%2_%3.xlsx</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv)</source>
        <translation>表格 (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>Verifying...</source>
        <translation>正在验证…</translation>
    </message>
    <message>
        <source>The verification did not come to its end.</source>
        <translation>验证没有完成。</translation>
    </message>
    <message>
        <source>Everything holds: %1 events in %2 chains, %3 attachments.</source>
        <translation>全部完好：%2条链共%1条事件，附件%3个。</translation>
    </message>
    <message>
        <source>%1 events in %2 chains, %3 attachments were looked at; there are findings.</source>
        <translation>已检查%2条链共%1条事件、附件%3个，发现问题。</translation>
    </message>
    <message>
        <source>Not held: the store is not the one that this paper was printed from, or what it held then was changed. The exchange may bring it, if another PC printed it.</source>
        <translation>本机内没有：这不是打印该日报的存储，或当时的内容已被改动。如由另一台电脑打印，交换后可能会有。</translation>
    </message>
    <message>
        <source>Held: event %1 of PC %2 %3, of %4. Verify to be sure that what comes before it is unchanged too.</source>
        <translation>在本机内：%2号机 %3 的第%1条事件，%4。再作一次验证，可确认此前的内容也未改动。</translation>
    </message>
    <message>
        <source>Seed %1: %2 of %3 cases. The same seed draws the same from the same set (%4).</source>
        <translation>种子%1：自%3件中抽出%2件。同一种子在同一范围（%4）内抽出同样的办件。</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>审计</translation>
    </message>
</context>
<context>
    <name>chuangkou::BackupSettingsForm</name>
    <message>
        <source>In the store&apos;s folder: %1 of %2 GB.</source>
        <translation>存储文件夹内：%1 / %2 GB。</translation>
    </message>
    <message>
        <source>There is no second folder: when this disk fails, the backups go with it.</source>
        <translation>没有第二文件夹：这块磁盘一旦损坏，备份也随之丢失。</translation>
    </message>
    <message>
        <source>The second folder is not there now. Its copies are made as soon as it is back.</source>
        <translation>第二文件夹现在不在，恢复后会自动补写。</translation>
    </message>
    <message>
        <source>In the second folder: %1 of %2 GB.</source>
        <translation>第二文件夹内：%1 / %2 GB。</translation>
    </message>
    <message>
        <source>The second folder is on the same disk as the store. Choose another disk, a stick or a share.</source>
        <translation>第二文件夹与存储在同一块磁盘，请选另一块磁盘、U盘或共享文件夹。</translation>
    </message>
    <message>
        <source>At the close of the day, else at the next log-in</source>
        <translation>日结时，否则在下次登录时</translation>
    </message>
    <message>
        <source>not by the hour</source>
        <translation>不按小时</translation>
    </message>
    <message>
        <source> hours</source>
        <translation> 小时</translation>
    </message>
    <message>
        <source> GB</source>
        <translation> GB</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Each day</source>
        <translation>每日</translation>
    </message>
    <message>
        <source>And every</source>
        <translation>另外每隔</translation>
    </message>
    <message>
        <source>Second folder</source>
        <translation>第二文件夹</translation>
    </message>
    <message>
        <source>On another disk, a stick or a share; every PC of the office may name the same</source>
        <translation>另一块磁盘、U盘或共享文件夹；各台电脑可用同一个</translation>
    </message>
    <message>
        <source>Room in each</source>
        <translation>每处空间</translation>
    </message>
    <message>
        <source>When it is used up the oldest daily backup goes first</source>
        <translation>用完时先删最早的每日备份</translation>
    </message>
    <message>
        <source>Second folder for backups</source>
        <translation>备份的第二文件夹</translation>
    </message>
</context>
<context>
    <name>chuangkou::BackupsScreen</name>
    <message>
        <source>Taken</source>
        <translation>备份时间</translation>
    </message>
    <message>
        <source>PC</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>记录数</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Takes a backup, also into the second folder; work goes on meanwhile</source>
        <translation>立即备份，并写入第二文件夹；不影响办公</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Goes to the list of backups</source>
        <translation>转到备份列表</translation>
    </message>
    <message>
        <source>Restore...</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>Logs out and puts the chosen backup into the store&apos;s place, after asking for a password</source>
        <translation>退出登录，输入密码后用所选备份替换现有存储</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Goes to when and where to</source>
        <translation>转到备份时间与位置</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Chooses the second folder</source>
        <translation>选择第二文件夹</translation>
    </message>
    <message>
        <source>Save the settings</source>
        <translation>保存设置</translation>
    </message>
    <message>
        <source>They hold for this PC, whoever is logged in</source>
        <translation>对本机有效，与登录人员无关</translation>
    </message>
    <message>
        <source>There is no backup yet. F8 takes one now; later this PC takes them by itself.</source>
        <translation>还没有备份。按 F8 立即备份，以后本机会自动备份。</translation>
    </message>
    <message>
        <source>When and where to</source>
        <translation>备份时间与位置</translation>
    </message>
    <message>
        <source>The settings of the backups are saved.</source>
        <translation>备份设置已保存。</translation>
    </message>
    <message>
        <source>Backing up...</source>
        <translation>正在备份…</translation>
    </message>
    <message>
        <source>this PC</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>second folder</source>
        <translation>第二文件夹</translation>
    </message>
    <message>
        <source>second folder, another PC</source>
        <translation>第二文件夹（其他电脑）</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>This backup cannot be read: its files are damaged or not complete.</source>
        <translation>此备份无法读取：文件已损坏或不完整。</translation>
    </message>
    <message>
        <source>It is another PC&apos;s. Restoring it here takes the recovery code, and the store can only be read until this PC is admitted by the office.</source>
        <translation>这是另一台电脑的备份。在本机恢复需要恢复码，且在单位接纳本机之前只能查看。</translation>
    </message>
    <message>
        <source>Restoring it now would lose: %1. What another PC has of it comes back with the next exchange; the present store is moved aside and kept.</source>
        <translation>现在恢复会丢失：%1。其他电脑已有的部分在下次交换时会回来；现有存储移到旁边保留。</translation>
    </message>
    <message>
        <source>The newer quick copy of %1 would be used.</source>
        <translation>将使用更新的快速副本（%1）。</translation>
    </message>
    <message numerus="yes">
        <source>Backup taken: %n event(s).</source>
        <translation>
            <numerusform>备份完成：共%n条记录。</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>You are logged out. On the next page the backup of %1 is put into the place of the store, with a password.</source>
        <translation>将退出登录，在下一页输入密码后用%1的备份替换现有存储。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>It would lose: %1.</source>
        <translation>会丢失：%1。</translation>
    </message>
    <message>
        <source>Backups</source>
        <comment>screen</comment>
        <translation>备份</translation>
    </message>
</context>
<context>
    <name>chuangkou::BookedList</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机号</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>Nobody is booked on this day yet.</source>
        <translation>这一天还没有预约</translation>
    </message>
    <message>
        <source>Reason for cancelling</source>
        <translation>取消原因</translation>
    </message>
    <message>
        <source>Reason for cancelling, Enter cancels; empty: the person asked for it</source>
        <translation>取消原因，回车取消；留空表示本人要求</translation>
    </message>
    <message>
        <source>Today, %1: %2 booked</source>
        <translation>今日 %1：预约 %2 人</translation>
    </message>
    <message>
        <source>%1: %2 booked</source>
        <translation>%1：预约 %2 人</translation>
    </message>
</context>
<context>
    <name>chuangkou::BookingForm</name>
    <message>
        <source>New appointment</source>
        <translation>新预约</translation>
    </message>
    <message>
        <source>Name, code or pinyin initials</source>
        <translation>名称、编码或拼音首字母</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>A phone or an ID number finds who is known</source>
        <translation>输入手机号或证件号可查已登记的人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机号</translation>
    </message>
    <message>
        <source>May be a relative&apos;s, or empty</source>
        <translation>可填亲属电话，也可不填</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Why come</source>
        <translation>到场原因</translation>
    </message>
    <message>
        <source>This service needs no visit: it can be done online or by phone. State why the person comes all the same.</source>
        <translation>此事项无需到场，可网上或电话办理；请注明仍需到场的原因。</translation>
    </message>
    <message>
        <source>Slot</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Please enter the name.</source>
        <translation>请填写姓名。</translation>
    </message>
    <message>
        <source>Please choose a service of the list.</source>
        <translation>请从列表中选择事项。</translation>
    </message>
    <message>
        <source>Please state why the person comes.</source>
        <translation>请填写到场原因。</translation>
    </message>
    <message>
        <source>Please choose a slot with a place left.</source>
        <translation>请选择有余位的时段。</translation>
    </message>
</context>
<context>
    <name>chuangkou::CalculatorController</name>
    <message>
        <source>Version %1, in force</source>
        <translation>版本%1（现行）</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>版本%1</translation>
    </message>
    <message>
        <source>On %1</source>
        <translation>按%1</translation>
    </message>
</context>
<context>
    <name>chuangkou::CalculatorScreen</name>
    <message>
        <source>Policy</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>Chooses the policy by name or initials</source>
        <translation>按名称或拼音首字母选择政策</translation>
    </message>
    <message>
        <source>Calculate</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>Calculates with what is filled in; nothing is kept</source>
        <translation>按所填情况计算，不保存</translation>
    </message>
    <message>
        <source>Basis and steps</source>
        <translation>依据与步骤</translation>
    </message>
    <message>
        <source>Goes to how the amount came about, and back to the form</source>
        <translation>转到金额的依据与步骤，再按返回表单</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Calculates the same facts by another version or day beside it</source>
        <translation>用另一版本或另一日期计算同样的情况，并列显示</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Prints the trial calculation</source>
        <translation>打印试算单</translation>
    </message>
    <message>
        <source>Empty the form</source>
        <translation>清空表单</translation>
    </message>
    <message>
        <source>Takes out what is filled in</source>
        <translation>清除所填内容</translation>
    </message>
    <message>
        <source>Name or initials of the policy (Ctrl+F)</source>
        <translation>政策名称或拼音首字母（Ctrl+F）</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Day to compare with</source>
        <translation>对比日期</translation>
    </message>
    <message>
        <source>%1; governs facts %2; version %3</source>
        <translation>%1；适用%2；版本%3</translation>
    </message>
    <message>
        <source>Fill in the facts</source>
        <translation>请填写情况</translation>
    </message>
    <message>
        <source>Choose a policy: type its name or its initials.</source>
        <translation>请先选择政策：输入名称或拼音首字母。</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>不对比</translation>
    </message>
    <message>
        <source>another day</source>
        <translation>另一日期</translation>
    </message>
    <message>
        <source>version %1 (proposed)</source>
        <translation>版本%1（待通过）</translation>
    </message>
    <message>
        <source>version %1 (known from %2)</source>
        <translation>版本%1（%2公布）</translation>
    </message>
    <message>
        <source>Choose a policy first.</source>
        <translation>请先选择政策。</translation>
    </message>
    <message>
        <source>The way to it: %1</source>
        <translation>原因链：%1</translation>
    </message>
    <message>
        <source>No amount</source>
        <translation>没有金额</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 对比 %2</translation>
    </message>
    <message>
        <source>May be calculated with, not decided: not confirmed by two persons: %1</source>
        <translation>可以试算，不得审批；未经两人确认的参数：%1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>There is nothing to print yet: calculate first.</source>
        <translation>尚无可打印内容，请先计算。</translation>
    </message>
    <message>
        <source>Trial calculation %1</source>
        <translation>政策试算单 %1</translation>
    </message>
    <message>
        <source>Trial calculation</source>
        <translation>政策试算单</translation>
    </message>
    <message>
        <source>%1 printed.</source>
        <translation>%1已打印。</translation>
    </message>
    <message>
        <source>%1 saved: %2</source>
        <translation>%1已保存：%2</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>试算</translation>
    </message>
    <message>
        <source>%1 policies</source>
        <translation>共%1项政策</translation>
    </message>
    <message>
        <source>%1 The policy screen shows it (F9 there enters it).</source>
        <translation>%1可在“政策”屏填写（F9）。</translation>
    </message>
</context>
<context>
    <name>chuangkou::CaseList</name>
    <message>
        <source>Number</source>
        <translation>受理编号</translation>
    </message>
    <message>
        <source>Service item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>办件列表</translation>
    </message>
    <message>
        <source>No cases yet. What is accepted above stands here, to be finished and delivered.</source>
        <translation>还没有办件。上方受理的件会列在这里，供办结和送达。</translation>
    </message>
    <message>
        <source>Which cases</source>
        <translation>列出哪些办件</translation>
    </message>
    <message>
        <source>Cases of today</source>
        <translation>今日办件</translation>
    </message>
    <message>
        <source>Open cases</source>
        <translation>未办结</translation>
    </message>
    <message>
        <source>All cases</source>
        <translation>全部办件</translation>
    </message>
    <message>
        <source>Goes to the list of cases</source>
        <translation>转到办件列表</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Accepts the chosen case and prints its receipt</source>
        <translation>受理所选办件并打印回执</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Finishes the chosen case with its result</source>
        <translation>以办理结果办结所选办件</translation>
    </message>
    <message>
        <source>Deliver</source>
        <translation>送达</translation>
    </message>
    <message>
        <source>Records that the result was delivered</source>
        <translation>登记结果已送达</translation>
    </message>
    <message>
        <source>Papers brought</source>
        <translation>补齐材料</translation>
    </message>
    <message>
        <source>Records that the missing papers are here</source>
        <translation>登记所缺材料已补齐</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>The applicant takes the case back</source>
        <translation>申请人撤回此件</translation>
    </message>
    <message>
        <source>Receipt again</source>
        <translation>重打回执</translation>
    </message>
    <message>
        <source>Prints the receipt of the chosen case again</source>
        <translation>再次打印所选办件的回执</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>有冲突</translation>
    </message>
    <message>
        <source>%1, overdue</source>
        <translation>%1，超期</translation>
    </message>
    <message>
        <source>no number yet</source>
        <translation>尚无编号</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>共%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Finish %1</source>
        <translation>办结 %1</translation>
    </message>
    <message>
        <source>Reason, unless approved</source>
        <translation>原因（准予时可不填）</translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation>请填写原因。</translation>
    </message>
    <message>
        <source>Deliver %1</source>
        <translation>送达 %1</translation>
    </message>
    <message>
        <source>Number of the letter, if any</source>
        <translation>邮件号（如有）</translation>
    </message>
    <message>
        <source>Withdraw %1</source>
        <translation>撤回 %1</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>All missing papers of %1 are here</source>
        <translation>%1 所缺材料均已补齐</translation>
    </message>
</context>
<context>
    <name>chuangkou::ChangePanel</name>
    <message>
        <source>New value</source>
        <translation>新值</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>as the notice says: 2026-12-01</source>
        <translation>按通知填写，如2026-12-01</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>empty: where the parameter holds</source>
        <translation>不填：参数原适用地区</translation>
    </message>
    <message>
        <source>Notice and article</source>
        <translation>通知文号和条款</translation>
    </message>
    <message>
        <source>number and article: joins the value or the row</source>
        <translation>文号和条款，随该值或该行保存</translation>
    </message>
    <message>
        <source>Scan of the notice</source>
        <translation>通知扫描件</translation>
    </message>
    <message>
        <source>may stay empty</source>
        <translation>可不填</translation>
    </message>
    <message>
        <source>Cases and effect</source>
        <translation>试例与影响</translation>
    </message>
    <message>
        <source>A new notice</source>
        <translation>新通知</translation>
    </message>
    <message>
        <source>%1
Parameter: %2
Until now: %3 (%4)</source>
        <translation>%1
参数：%2
现为：%3（%4）</translation>
    </message>
    <message>
        <source>%1
Table %2, row %3
Until now: %4</source>
        <translation>%1
决策表%2第%3行
现为：%4</translation>
    </message>
    <message>
        <source>A package from a file</source>
        <translation>从文件引入政策包</translation>
    </message>
    <message>
        <source>Fill in the value.</source>
        <translation>请填写值。</translation>
    </message>
    <message>
        <source>Write the date as 2026-12-01.</source>
        <translation>日期请写成2026-12-01。</translation>
    </message>
    <message>
        <source>Name the notice and its article.</source>
        <translation>请填写通知文号和条款。</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>没有这个文件。</translation>
    </message>
    <message>
        <source>The cases are running and the effect is being looked for.</source>
        <translation>正在运行试例并核对影响。</translation>
    </message>
    <message>
        <source>Fill in the change and press Ctrl+Enter: the cases of the policy run, and the cases of this office that would change are listed. Nothing is kept yet.</source>
        <translation>填写变更后按Ctrl+回车：运行本政策的试例，并列出本机构将受影响的办件。此时不保存任何内容。</translation>
    </message>
</context>
<context>
    <name>chuangkou::ClaimPanel</name>
    <message>
        <source>Calculated by</source>
        <translation>计算依据</translation>
    </message>
    <message>
        <source>Without a calculation</source>
        <translation>不计算</translation>
    </message>
    <message>
        <source>This policy is claimed with a table of persons and days (Ctrl+R).</source>
        <translation>此项政策以人员和日期的名册申领（Ctrl+R）。</translation>
    </message>
</context>
<context>
    <name>chuangkou::CompletionPanel</name>
    <message>
        <source>Fill in</source>
        <translation>填写</translation>
    </message>
    <message>
        <source>Kind of item</source>
        <translation>事项类型</translation>
    </message>
    <message>
        <source>Document that says so</source>
        <translation>依据文件</translation>
    </message>
    <message>
        <source>Limit in days</source>
        <translation>办理时限（天）</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>calendar days</source>
        <translation>自然日</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>计算单位</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>依据条款</translation>
    </message>
    <message>
        <source>Nobody has said yet whether this item is done at once or by a date.</source>
        <translation>待本机构填写：此事项是即办件还是承诺件。</translation>
    </message>
    <message>
        <source>Nobody has said yet by when this item must be done.</source>
        <translation>待本机构填写：此承诺件的办理时限。</translation>
    </message>
    <message>
        <source>The supervisor fills it in here; this office has none yet.</source>
        <translation>由值班主任在此填写；本机构还没有设置值班主任。</translation>
    </message>
    <message>
        <source>Ask the supervisor to fill it in on this screen: %1</source>
        <translation>请值班主任在本屏填写：%1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 Fill it in with the document that says so.</source>
        <translation>%1请连同依据文件一并填写。</translation>
    </message>
    <message>
        <source>Name the document that says so.</source>
        <translation>请写明依据的文件。</translation>
    </message>
</context>
<context>
    <name>chuangkou::ConflictsScreen</name>
    <message>
        <source>About</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Adopt</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Adopts this version; the reason stands below</source>
        <translation>采用这个版本；理由写在下方</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Goes to the list of conflicts</source>
        <translation>到冲突列表</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Goes to the reason</source>
        <translation>到理由</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>打开办件</translation>
    </message>
    <message>
        <source>Shows the case in the list of cases</source>
        <translation>在办件列表中查看</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>No conflicts. When two computers change or decide the same thing without knowing of each other, it stands here after the exchange.</source>
        <translation>没有冲突。两台机器互不知情而改动或决定了同一件事时，交换后列在这里。</translation>
    </message>
    <message>
        <source>Why; without names and identity numbers</source>
        <translation>为什么；不写姓名和证件号码</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>搁置</translation>
    </message>
    <message>
        <source>Keep: %1</source>
        <translation>保留%1</translation>
    </message>
    <message>
        <source>Adopt: %1</source>
        <translation>采用%1</translation>
    </message>
    <message>
        <source>Nothing to decide</source>
        <translation>没有待决定的冲突</translation>
    </message>
    <message>
        <source>No conflict chosen</source>
        <translation>未选择冲突</translation>
    </message>
    <message>
        <source>Your role does not decide this one.</source>
        <translation>您的角色不能决定此项。</translation>
    </message>
    <message>
        <source>Write the reason first, then press %1 again.</source>
        <translation>请先写理由，再按 %1。</translation>
    </message>
    <message>
        <source>Decided; it holds on every computer after the next exchange.</source>
        <translation>已决定；下次交换后在所有机器上生效。</translation>
    </message>
</context>
<context>
    <name>chuangkou::CounterController</name>
    <message>
        <source>This PC has no counter: the system administrator sets one up.</source>
        <translation>本机没有窗口，请系统管理员设置。</translation>
    </message>
    <message>
        <source>%1 is not at the counter yet: Space starts, F10 is not there</source>
        <translation>%1 尚未到窗 — 空格 开始，F10 过号</translation>
    </message>
    <message>
        <source>The case of %1 is typed and not accepted: Ctrl+Enter accepts it, F12 again finishes without it</source>
        <translation>%1 有未受理的办件 — Ctrl+回车 受理，F12 再按一次 不受理直接办结</translation>
    </message>
    <message>
        <source>Nothing is recorded for %1: F12 again finishes it, F10 is not there</source>
        <translation>%1 未录入 — F12 再按一次 办结，F10 过号</translation>
    </message>
    <message>
        <source>Called %1</source>
        <translation>已叫号 %1</translation>
    </message>
    <message>
        <source>%1 is done; called %2</source>
        <translation>%1 已办结；已叫号 %2</translation>
    </message>
    <message>
        <source>Nobody is waiting for this counter.</source>
        <translation>本窗口没有等候的人。</translation>
    </message>
    <message>
        <source>%1 is done; nobody is waiting.</source>
        <translation>%1 已办结；没有等候的人。</translation>
    </message>
    <message>
        <source>Only %1 is there, booked for %2: F12 again calls it now</source>
        <translation>只有 %1，预约 %2 — F12 再按一次 提前叫号</translation>
    </message>
    <message>
        <source>%1 is done.</source>
        <translation>%1 已办结。</translation>
    </message>
    <message>
        <source>%1 started by itself</source>
        <translation>%1 已自动开始</translation>
    </message>
    <message>
        <source>%1 started</source>
        <translation>%1 已开始办理</translation>
    </message>
    <message>
        <source>%1 was not there and has lapsed</source>
        <translation>%1 未到，过号作废</translation>
    </message>
    <message>
        <source>%1 was not there; it can be called again from %2</source>
        <translation>%1 未到，已过号；%2 起可再叫</translation>
    </message>
    <message>
        <source>%1 called again</source>
        <translation>%1 已重呼</translation>
    </message>
    <message>
        <source>%1 is done</source>
        <translation>%1 已办结</translation>
    </message>
    <message>
        <source>%1 also: %2</source>
        <translation>%1 加办：%2</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>Left by themselves</source>
        <translation>自行离开</translation>
    </message>
    <message>
        <source>%1 gave up</source>
        <translation>%1 弃号</translation>
    </message>
    <message>
        <source>%1 is back in the queue with its old place</source>
        <translation>%1 已恢复排队，号和次序不变</translation>
    </message>
    <message>
        <source>%1 was let in above the limit; it stands in the daily summary</source>
        <translation>%1 已超限放行，记入窗口日报</translation>
    </message>
    <message>
        <source>The hall is open: %1</source>
        <translation>大厅已开门：%1</translation>
    </message>
    <message>
        <source>The day is closed: %1 tickets, %2 done, %3 lapsed, %4 gave up, %5 closed, %6 no-shows</source>
        <translation>已日终：取号 %1，办结 %2，过号作废 %3，弃号 %4，日终关闭 %5，爽约 %6</translation>
    </message>
</context>
<context>
    <name>chuangkou::CounterKeysBar</name>
    <message>
        <source>Call next</source>
        <translation>叫下一位</translation>
    </message>
    <message>
        <source>Finishes the visit and calls the next ticket</source>
        <translation>办结当前号并叫下一位</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>重呼</translation>
    </message>
    <message>
        <source>Announces the called ticket again</source>
        <translation>再次呼叫当前号</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>过号</translation>
    </message>
    <message>
        <source>The called one did not come; may be called later</source>
        <translation>叫号未到，稍后可再叫</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Takes back your last action at the queue</source>
        <translation>撤销您在队列中的上一步操作</translation>
    </message>
    <message>
        <source>Find or issue ticket</source>
        <translation>查人 / 取号</translation>
    </message>
    <message>
        <source>Finds a person, checks in, issues a ticket</source>
        <translation>查人、签到、取号</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>The called one is at the counter</source>
        <translation>来人已到窗口</translation>
    </message>
    <message>
        <source>Accept a case</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Goes to the intake form of this ticket</source>
        <translation>进入本号的受理表单</translation>
    </message>
    <message>
        <source>Finish only</source>
        <translation>办结不叫号</translation>
    </message>
    <message>
        <source>Finishes the visit and calls nobody</source>
        <translation>办结当前号，不叫下一位</translation>
    </message>
    <message>
        <source>Add this service</source>
        <translation>加办此事项</translation>
    </message>
    <message>
        <source>The visit is about this service as well</source>
        <translation>本次来访同时办理此事项</translation>
    </message>
    <message>
        <source>Gave up</source>
        <translation>弃号</translation>
    </message>
    <message>
        <source>The chosen one of the waiting list has left</source>
        <translation>等候队列中选中的人已离开</translation>
    </message>
    <message>
        <source>Open the hall</source>
        <translation>开门</translation>
    </message>
    <message>
        <source>Begins the hall&apos;s day</source>
        <translation>开始大厅的一天</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>日终</translation>
    </message>
    <message>
        <source>Ends the hall&apos;s day; shows what will be closed</source>
        <translation>结束大厅的一天，先列出将关闭的内容</translation>
    </message>
    <message>
        <source>Undo %1</source>
        <translation>撤销 %1</translation>
    </message>
</context>
<context>
    <name>chuangkou::CounterScreen</name>
    <message>
        <source>The hall is not open today yet. Open it to issue tickets and to call.</source>
        <translation>大厅今日尚未开门，开门后可取号和叫号</translation>
    </message>
    <message>
        <source>%1 tickets are open and will be closed (%2 waiting, %3 outside, the one at a counter with unreliable time). %4 booked people have not come.</source>
        <translation>还有 %1 个号未结束，将随日终关闭（等候 %2，厅外 %3；正在办理的记为时间存疑）。预约未到 %4 人。</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>日终</translation>
    </message>
    <message>
        <source>%1: the hall is full, waits outside</source>
        <translation>%1 已取号：大厅已满，厅外等候</translation>
    </message>
    <message>
        <source>%1 is waiting, %2 before</source>
        <translation>%1 已取号，前面 %2 人</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>叫号办理</translation>
    </message>
</context>
<context>
    <name>chuangkou::DayColumn</name>
    <message>
        <source>Tickets</source>
        <translation>取号</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Lapsed</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>In the hall</source>
        <translation>大厅人数</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Booked next</source>
        <translation>接下来的预约</translation>
    </message>
    <message>
        <source>Nobody else is booked today.</source>
        <translation>今日没有其他预约</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Nothing is over yet today.</source>
        <translation>今日还没有结束的号</translation>
    </message>
    <message>
        <source>Enter checks the chosen one in</source>
        <translation>回车为选中的人签到</translation>
    </message>
    <message>
        <source>Enter puts a lapsed, cancelled or given-up one back in the queue</source>
        <translation>回车让过号作废、取消或弃号的人恢复排队</translation>
    </message>
    <message>
        <source>Recently over</source>
        <translation>最近结束</translation>
    </message>
    <message>
        <source>Booked next %1</source>
        <translation>接下来的预约 %1</translation>
    </message>
</context>
<context>
    <name>chuangkou::DocumentChecklist</name>
    <message>
        <source>Choose a service item; its documents are listed here.</source>
        <translation>选定事项后，这里列出所需材料。</translation>
    </message>
    <message>
        <source>Documents: %1. Ask the supervisor which ones the office demands, and by which article.</source>
        <translation>所需材料：%1。请向值班主任确认要哪些材料、依据哪一条。</translation>
    </message>
    <message>
        <source>Space: is here. + and -: number of copies.</source>
        <translation>空格：已收到；+ 和 -：份数。</translation>
    </message>
    <message>
        <source>Copies: %1</source>
        <translation>份数：%1</translation>
    </message>
    <message>
        <source> copies</source>
        <translation> 份</translation>
    </message>
</context>
<context>
    <name>chuangkou::DoorForm</name>
    <message>
        <source>Book an appointment</source>
        <translation>请预约</translation>
    </message>
    <message>
        <source>Come back with a mask</source>
        <translation>请戴口罩再来</translation>
    </message>
    <message>
        <source>Go to a fever clinic</source>
        <translation>请到发热门诊就诊</translation>
    </message>
    <message>
        <source>Stay at home; call the office</source>
        <translation>请居家，有事电话联系</translation>
    </message>
    <message>
        <source>Register at the door</source>
        <translation>请在门口登记</translation>
    </message>
    <message>
        <source>Who is at the door?</source>
        <translation>门口来人登记</translation>
    </message>
    <message>
        <source>Name, code or pinyin initials</source>
        <translation>名称、编码或拼音首字母</translation>
    </message>
    <message>
        <source>ID or phone</source>
        <translation>证件号或手机号</translation>
    </message>
    <message>
        <source>Scan the card or type; Enter looks for the appointment</source>
        <translation>扫描或输入，回车查预约</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机号</translation>
    </message>
    <message>
        <source>May be empty</source>
        <translation>可不填</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Who is not booked gets a ticket for it</source>
        <translation>未预约的人按此事项取号</translation>
    </message>
    <message>
        <source>Companions</source>
        <translation>陪同</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>体温</translation>
    </message>
    <message>
        <source>365 is 36.5 °C; Enter lets in</source>
        <translation>输入 365 即 36.5 °C，回车放行</translation>
    </message>
    <message>
        <source>Measured again</source>
        <translation>复测</translation>
    </message>
    <message>
        <source>After ten minutes of rest</source>
        <translation>休息十分钟后再测</translation>
    </message>
    <message>
        <source>Booked %1: %2</source>
        <translation>预约 %1：%2</translation>
    </message>
    <message>
        <source>Not booked today</source>
        <translation>今日没有预约</translation>
    </message>
    <message>
        <source>Over the limit: measure again</source>
        <translation>超过限值，请复测</translation>
    </message>
    <message>
        <source>The temperature is over the limit: measure again after a rest.</source>
        <translation>体温超过限值：请休息后复测。</translation>
    </message>
    <message>
        <source>Please choose a service of the list.</source>
        <translation>请从列表中选择事项。</translation>
    </message>
    <message>
        <source>Please enter the name.</source>
        <translation>请填写姓名。</translation>
    </message>
    <message>
        <source>Not to be let in: %1</source>
        <translation>不得入内：%1</translation>
    </message>
    <message>
        <source>“%1” is not a temperature: 36.5 or 365 is one.</source>
        <translation>“%1”不是体温，应如 36.5 或 365。</translation>
    </message>
</context>
<context>
    <name>chuangkou::DoorScreen</name>
    <message>
        <source>Let in</source>
        <translation>放行</translation>
    </message>
    <message>
        <source>Lets in who is at the door, with a ticket</source>
        <translation>登记并放行，发号</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>口罩</translation>
    </message>
    <message>
        <source>With a mask or without</source>
        <translation>戴或未戴口罩</translation>
    </message>
    <message>
        <source>Symptoms</source>
        <translation>症状</translation>
    </message>
    <message>
        <source>Fever, cough, or none</source>
        <translation>有无发热咳嗽</translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation>隔离</translation>
    </message>
    <message>
        <source>In quarantine or not</source>
        <translation>是否在隔离期</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>补记 +1</translation>
    </message>
    <message>
        <source>Somebody is inside who was not counted</source>
        <translation>厅内有人未计入</translation>
    </message>
    <message>
        <source>One out</source>
        <translation>离开 −1</translation>
    </message>
    <message>
        <source>Somebody without a ticket has left</source>
        <translation>无号人员离开</translation>
    </message>
    <message>
        <source>Recount</source>
        <translation>盘点</translation>
    </message>
    <message>
        <source>Corrects the count by what was counted</source>
        <translation>按实际清点人数更正</translation>
    </message>
    <message>
        <source>Open the hall</source>
        <translation>开门</translation>
    </message>
    <message>
        <source>Begins the hall&apos;s day</source>
        <translation>开始大厅的一天</translation>
    </message>
    <message>
        <source>Book for them</source>
        <translation>为其预约</translation>
    </message>
    <message>
        <source>Offers who was turned away the next free slot</source>
        <translation>为未放行的人预约下一个空闲时段</translation>
    </message>
    <message>
        <source>Turns away: %1</source>
        <translation>不予放行：%1</translation>
    </message>
    <message>
        <source>Turn away, with the reason:</source>
        <translation>不予放行，原因：</translation>
    </message>
    <message>
        <source>The hall is not open today yet. Open it to let people in.</source>
        <translation>大厅今日尚未开门，开门后可放行</translation>
    </message>
    <message>
        <source>One out: %1 in the hall</source>
        <translation>离开 1 人，厅内 %1 人</translation>
    </message>
    <message>
        <source>Recounted: %1 in the hall, corrected by %2</source>
        <translation>盘点：厅内 %1 人，更正 %2</translation>
    </message>
    <message>
        <source>%1 was let in above the limit; it stands in the daily summary</source>
        <translation>%1 已超限放行，记入窗口日报</translation>
    </message>
    <message>
        <source>The hall is open.</source>
        <translation>大厅已开门。</translation>
    </message>
    <message>
        <source>Mask: yes</source>
        <translation>口罩：已戴</translation>
    </message>
    <message>
        <source>Mask: NO</source>
        <translation>口罩：未戴！</translation>
    </message>
    <message>
        <source>Symptoms: YES</source>
        <translation>症状：有！</translation>
    </message>
    <message>
        <source>Symptoms: none</source>
        <translation>症状：无</translation>
    </message>
    <message>
        <source>Quarantine: YES</source>
        <translation>隔离期：是！</translation>
    </message>
    <message>
        <source>Quarantine: no</source>
        <translation>隔离期：否</translation>
    </message>
    <message>
        <source>Let in: %1 in the hall</source>
        <translation>已放行，厅内 %1 人</translation>
    </message>
    <message>
        <source>%1: the hall is full, waits outside</source>
        <translation>%1 已取号：大厅已满，厅外等候</translation>
    </message>
    <message>
        <source>%1 let in: %2 in the hall</source>
        <translation>%1 已放行，厅内 %2 人</translation>
    </message>
    <message>
        <source>Turned away: %1</source>
        <translation>未放行：%1</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>门口登记</translation>
    </message>
    <message>
        <source>One more: %1 in the hall</source>
        <translation>补入 1 人，厅内 %1 人</translation>
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
    <message>
        <source>Bringing the answer in...</source>
        <translation>正在导入答复…</translation>
    </message>
    <message>
        <source>Taking the place of the office&apos;s own PC...</source>
        <translation>正在接替机构主机…</translation>
    </message>
    <message>
        <source>Setting the password...</source>
        <translation>正在设置密码…</translation>
    </message>
    <message>
        <source>Lifting the lock...</source>
        <translation>正在解除锁定…</translation>
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
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Does what the page is for; presses the chosen button</source>
        <translation>执行本页操作；在按钮上则按下该按钮</translation>
    </message>
    <message>
        <source>To the next field or button</source>
        <translation>到下一格或下一个按钮</translation>
    </message>
    <message>
        <source>Back to the one before</source>
        <translation>回到上一格</translation>
    </message>
    <message>
        <source>Closes the window</source>
        <translation>关闭窗口</translation>
    </message>
    <message>
        <source>Before log-in</source>
        <translation>登录前</translation>
    </message>
    <message>
        <source>On this page</source>
        <translation>本页</translation>
    </message>
    <message>
        <source>The lock of %1 is lifted.</source>
        <translation>%1的锁定已解除。</translation>
    </message>
</context>
<context>
    <name>chuangkou::ExchangeScreen</name>
    <message>
        <source>Write to the stick</source>
        <translation>写入U盘</translation>
    </message>
    <message>
        <source>Writes what the others do not have yet to a stick or a folder</source>
        <translation>把其他机器还没有的内容写入U盘或文件夹</translation>
    </message>
    <message>
        <source>Read a file</source>
        <translation>读取数据包</translation>
    </message>
    <message>
        <source>Looks at another computer&apos;s file; nothing is imported yet</source>
        <translation>查看其他机器的数据包，此时尚不导入</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Brings in the file that is shown</source>
        <translation>导入所显示的数据包</translation>
    </message>
    <message>
        <source>Do not import</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Closes the file that is shown</source>
        <translation>关闭所显示的数据包</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>搁置</translation>
    </message>
    <message>
        <source>No longer waits for a computer that is silent, or waits for it again</source>
        <translation>不再等待长期没有消息的机器，或重新等待</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>使用共享文件夹</translation>
    </message>
    <message>
        <source>Exchanges through a folder that all computers of the office see</source>
        <translation>通过全部机器都能看到的文件夹自动交换</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>停止使用</translation>
    </message>
    <message>
        <source>No longer uses the shared folder</source>
        <translation>不再使用共享文件夹</translation>
    </message>
    <message>
        <source>For which computer</source>
        <translation>给哪台机器</translation>
    </message>
    <message>
        <source>Everything, not only what is new</source>
        <translation>全部内容，不只是新增部分</translation>
    </message>
    <message>
        <source>Write for the others</source>
        <translation>写给其他机器</translation>
    </message>
    <message>
        <source>For</source>
        <translation>给</translation>
    </message>
    <message>
        <source>Bring in from another computer</source>
        <translation>导入其他机器的数据包</translation>
    </message>
    <message>
        <source>Shared folder</source>
        <translation>共享文件夹</translation>
    </message>
    <message>
        <source>Other computers</source>
        <translation>其他机器</translation>
    </message>
    <message>
        <source>This office has no other computer yet. The administrator admits them.</source>
        <translation>本机构还没有其他机器，由管理员办理入网。</translation>
    </message>
    <message>
        <source>Files that wait or failed</source>
        <translation>等待或失败的数据包</translation>
    </message>
    <message>
        <source>No file waits.</source>
        <translation>没有等待的数据包。</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>交换</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>机器</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>最近收到</translation>
    </message>
    <message>
        <source>Lacks</source>
        <translation>缺</translation>
    </message>
    <message>
        <source>Has more</source>
        <translation>多</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>What it waits for</source>
        <translation>等待什么</translation>
    </message>
    <message>
        <source>Write to which stick or folder?</source>
        <translation>写入哪个U盘或文件夹？</translation>
    </message>
    <message>
        <source>Which computer&apos;s file?</source>
        <translation>读取哪个数据包？</translation>
    </message>
    <message>
        <source>Exchange files (*.ckb)</source>
        <translation>数据包 (*.ckb)</translation>
    </message>
    <message>
        <source>Which folder do all computers see?</source>
        <translation>全部机器都能看到的是哪个文件夹？</translation>
    </message>
    <message>
        <source>Choose a computer in the list first.</source>
        <translation>请先在列表中选择一台机器。</translation>
    </message>
    <message>
        <source>Wait for it again</source>
        <translation>重新等待</translation>
    </message>
    <message>
        <source>All computers</source>
        <translation>全部机器</translation>
    </message>
    <message>
        <source>Not waited for</source>
        <translation>已搁置</translation>
    </message>
    <message>
        <source>Never heard from</source>
        <translation>从未收到</translation>
    </message>
    <message>
        <source>Silent for over 14 days</source>
        <translation>超过14天没有消息</translation>
    </message>
    <message>
        <source>Gets everything again</source>
        <translation>将重新发送全部</translation>
    </message>
    <message>
        <source>Everything of this computer stands in a file already.</source>
        <translation>本机内容都已导出。</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of this computer are in no file yet.</source>
        <translation>
            <numerusform>本机未导出 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>No folder is watched: the files go by stick.</source>
        <translation>未使用共享文件夹：数据包由U盘传递。</translation>
    </message>
    <message>
        <source>Exchanges by itself through %1</source>
        <translation>正通过 %1 自动交换</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>写出时间</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>校验码</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Known already</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>In conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>New records from</source>
        <translation>新增记录自</translation>
    </message>
    <message>
        <source>New records to</source>
        <translation>新增记录至</translation>
    </message>
    <message>
        <source>New attachments</source>
        <translation>新增附件</translation>
    </message>
    <message>
        <source>What two computers changed differently is shown side by side after the import; nothing is overwritten.</source>
        <translation>两台机器改得不同的内容导入后并列显示，由人决定；不会覆盖任何一方。</translation>
    </message>
    <message>
        <source>A file is looked at first; nothing is written before you import it.</source>
        <translation>先查看数据包，点“导入”之前不写入任何内容。</translation>
    </message>
    <message>
        <source>Being written and read back. Do not pull the stick out yet.</source>
        <translation>正在写入并读回核对，请勿拔出。</translation>
    </message>
    <message>
        <source>Being verified.</source>
        <translation>正在核对。</translation>
    </message>
    <message>
        <source>The stick may be pulled out.</source>
        <translation>可以拔出。</translation>
    </message>
    <message>
        <source>Written. Eject the stick before you pull it out.</source>
        <translation>已写入，请先弹出。</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>In later files</source>
        <translation>留待下次</translation>
    </message>
    <message>
        <source>Imported from %1: %2 new, %3 known already, %4 attachments new.</source>
        <translation>已导入%1：新增%2条，已有%3条，新增附件%4个。</translation>
    </message>
    <message>
        <source>Stop the import</source>
        <translation>停止导入</translation>
    </message>
    <message numerus="yes">
        <source>Contents not on this computer: %n</source>
        <translation>
            <numerusform>内容不在本机%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of a revoked computer will not be brought in: the office has not accepted them.</source>
        <translation>
            <numerusform>已吊销的计算机的%n条记录不会导入：本机构未予认可。</numerusform>
        </translation>
    </message>
    <message>
        <source>Being imported: %1 of %2 records.</source>
        <translation>正在导入：已完成%1条，共%2条。</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of a revoked computer were not brought in: the office has not accepted them.</source>
        <translation>
            <numerusform>已吊销的计算机的%n条记录未导入：本机构未予认可。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped before anything came in.</source>
        <translation>已停止，未导入任何内容。</translation>
    </message>
    <message>
        <source>Stopped: %1 of %2 records are in. The rest comes in with the next import or at the next log-in.</source>
        <translation>已停止：已导入%1条，共%2条。其余在下次导入或下次登录时继续导入。</translation>
    </message>
    <message>
        <source>Do not wait</source>
        <translation>不再等待</translation>
    </message>
    <message>
        <source>Another exchange, of the shared folder perhaps, has not ended. This one begins by itself when it has; Esc: do not wait.</source>
        <translation>另一项交换（可能是共享文件夹）还没有结束，结束后本项自动开始。按 Esc 不再等待。</translation>
    </message>
</context>
<context>
    <name>chuangkou::FactsTable</name>
    <message>
        <source>One more row</source>
        <translation>添加一行</translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <translation>%1，第%2行</translation>
    </message>
    <message>
        <source>Row %1, %2: %3</source>
        <translation>第%1行%2：%3</translation>
    </message>
</context>
<context>
    <name>chuangkou::FirstPasswordPage</name>
    <message>
        <source>Choose your password</source>
        <translation>设置您自己的密码</translation>
    </message>
    <message>
        <source>The one that you logged in with was given to you by another person. From now on only you shall know it.</source>
        <translation>您登录用的密码是他人交给您的。从现在起，密码只应由您本人知道。</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>At least 10 characters</source>
        <translation>至少10个字符</translation>
    </message>
    <message>
        <source>Repeat it</source>
        <translation>再输一遍</translation>
    </message>
    <message>
        <source>Go on with this password</source>
        <translation>用此密码继续</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>两次输入的密码不一致。</translation>
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
        <source>A made-up office with four counters and six people, to look at and to practise with.</source>
        <translation>虚构的机构，有四个窗口、六名工作人员，供了解和练习。</translation>
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
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
</context>
<context>
    <name>chuangkou::HallColumn</name>
    <message>
        <source>In the hall</source>
        <translation>大厅人数</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>已放行</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>未放行</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等候</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>号</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>已等</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预计</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Waiting outside</source>
        <translation>厅外等候</translation>
    </message>
    <message>
        <source>Nobody waits outside: there is room in the hall.</source>
        <translation>厅外没有人等候，大厅有空位</translation>
    </message>
    <message>
        <source>People counted in the hall</source>
        <translation>清点的厅内人数</translation>
    </message>
    <message>
        <source>Counted: </source>
        <translation>清点：</translation>
    </message>
    <message>
        <source>Reason for letting in above the limit</source>
        <translation>超限放行原因</translation>
    </message>
    <message>
        <source>Reason above the limit, Enter lets in</source>
        <translation>超限放行原因，回车放行</translation>
    </message>
    <message>
        <source>Waiting outside %1</source>
        <translation>厅外等候 %1</translation>
    </message>
</context>
<context>
    <name>chuangkou::HandedPasswordsPage</name>
    <message>
        <source>First passwords</source>
        <translation>初始密码</translation>
    </message>
    <message>
        <source>They are shown this once and stored nowhere. Write each on a slip of its own and hand it over; at the first log-in the person chooses another one.</source>
        <translation>初始密码只在此显示一次，不保存在任何地方。请分别抄在纸条上交给本人；首次登录时由本人另设密码。</translation>
    </message>
    <message>
        <source>They are on paper</source>
        <translation>已抄在纸上</translation>
    </message>
</context>
<context>
    <name>chuangkou::IntakeController</name>
    <message>
        <source>Notice of missing papers %1</source>
        <translation>一次性告知书 %1</translation>
    </message>
    <message>
        <source>Notice of missing papers</source>
        <translation>一次性告知书</translation>
    </message>
    <message>
        <source>Receipt %1</source>
        <translation>受理回执 %1</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>受理回执</translation>
    </message>
    <message>
        <source>Calculation sheet %1</source>
        <translation>计算表%1</translation>
    </message>
    <message>
        <source>Calculation sheet</source>
        <translation>计算表</translation>
    </message>
</context>
<context>
    <name>chuangkou::IntakeForm</name>
    <message>
        <source>Somebody else comes for the applicant</source>
        <translation>由他人代办</translation>
    </message>
    <message>
        <source>Name, code or first letters of the pinyin</source>
        <translation>名称、编码或拼音首字母</translation>
    </message>
    <message>
        <source>Service item</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Came by</source>
        <translation>来件渠道</translation>
    </message>
    <message>
        <source>A person</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>A unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Identity document</source>
        <translation>证件类型</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机号</translation>
    </message>
    <message>
        <source>Social credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Name of the unit</source>
        <translation>单位名称</translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation>法定代表人</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Phone of the unit</source>
        <translation>单位电话</translation>
    </message>
    <message>
        <source>Collected at the counter</source>
        <translation>窗口自取</translation>
    </message>
    <message>
        <source>By post</source>
        <translation>邮寄</translation>
    </message>
    <message>
        <source>Electronically</source>
        <translation>电子送达</translation>
    </message>
    <message>
        <source>Result goes out</source>
        <translation>结果领取</translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation>邮寄地址</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>代办人</translation>
    </message>
    <message>
        <source>Agent&apos;s document</source>
        <translation>代办人证件</translation>
    </message>
    <message>
        <source>Agent&apos;s number</source>
        <translation>代办人证号</translation>
    </message>
    <message>
        <source>Agent&apos;s name</source>
        <translation>代办人姓名</translation>
    </message>
    <message>
        <source>Agent&apos;s phone</source>
        <translation>代办人手机</translation>
    </message>
    <message>
        <source>Fill in the number of the document.</source>
        <translation>请填写证件号码。</translation>
    </message>
    <message>
        <source>Choose a service item.</source>
        <translation>请选择事项。</translation>
    </message>
    <message>
        <source>Fill in the name.</source>
        <translation>请填写姓名。</translation>
    </message>
    <message>
        <source>Fill in the name of the unit.</source>
        <translation>请填写单位名称。</translation>
    </message>
    <message>
        <source>Fill in where the letter goes.</source>
        <translation>请填写邮寄地址。</translation>
    </message>
    <message>
        <source>Only units apply for this item.</source>
        <translation>此事项只能由单位申请。</translation>
    </message>
    <message>
        <source>Only persons apply for this item.</source>
        <translation>此事项只能由个人申请。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>chuangkou::IntakeScreen</name>
    <message>
        <source>Accept and print</source>
        <translation>受理并打印回执</translation>
    </message>
    <message>
        <source>Accepts the case and prints the receipt; what is done at once is finished, too</source>
        <translation>受理并打印回执；即办件同时办结</translation>
    </message>
    <message>
        <source>Papers missing</source>
        <translation>一次性告知</translation>
    </message>
    <message>
        <source>Takes the case in and prints the one-time notice of all that is missing</source>
        <translation>收件并打印一次性告知书，列出全部所缺材料</translation>
    </message>
    <message>
        <source>Not accept</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>Takes the case in and does not accept it, with the reason</source>
        <translation>收件并说明原因，不予受理</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>名册申报</translation>
    </message>
    <message>
        <source>Goes on with the unit&apos;s roster of this claim</source>
        <translation>转到此项申领的单位名册</translation>
    </message>
    <message>
        <source>Basis and steps</source>
        <translation>依据与步骤</translation>
    </message>
    <message>
        <source>Shows how the amount of the chosen case was calculated</source>
        <translation>显示所选办件金额的计算依据与步骤</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>新建办件</translation>
    </message>
    <message>
        <source>A case without a ticket</source>
        <translation>不取号的办件</translation>
    </message>
    <message>
        <source>Back to the counter</source>
        <translation>返回窗口</translation>
    </message>
    <message>
        <source>Goes back to the counter; what was typed is kept</source>
        <translation>返回窗口；已录入的内容会保留</translation>
    </message>
    <message>
        <source>Choose a case with an amount in the list first (F4).</source>
        <translation>请先在列表中选择有金额的办件（F4）。</translation>
    </message>
    <message>
        <source>Recent item %1</source>
        <translation>最近事项%1</translation>
    </message>
    <message>
        <source>Chooses one of the items that were taken in last</source>
        <translation>选择最近受理过的事项</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Earlier cases</source>
        <translation>历史办件</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>Filled in for this office.</source>
        <translation>已为本机构填写。</translation>
    </message>
    <message>
        <source>Documents %1</source>
        <translation>材料 %1</translation>
    </message>
    <message>
        <source>The scanned code is no identity number and no social credit code: %1</source>
        <translation>扫到的不是身份证号，也不是统一社会信用代码：%1</translation>
    </message>
    <message>
        <source>Without a ticket: by mail, phone, online or drop box</source>
        <translation>未取号办件（邮寄、电话、线上、投递箱）</translation>
    </message>
    <message>
        <source>Ticket %1</source>
        <translation>当前 %1</translation>
    </message>
    <message>
        <source>Accept, finish, print</source>
        <translation>受理、办结并打印</translation>
    </message>
    <message>
        <source>No item chosen yet.</source>
        <translation>尚未选择事项。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Promised: %1</source>
        <translation>承诺时限：%1</translation>
    </message>
    <message>
        <source>Limit: %1</source>
        <translation>法定时限：%1</translation>
    </message>
    <message>
        <source>Limit: %1, %2</source>
        <translation>法定时限：%1（%2）</translation>
    </message>
    <message>
        <source>Accepted today it is due on %1</source>
        <translation>今日受理，到期日 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n persons have this phone; type the identity number.</source>
        <translation>
            <numerusform>有%n人登记了此手机号，请输入证件号码。</numerusform>
        </translation>
    </message>
    <message>
        <source>Known here, without an earlier case.</source>
        <translation>已登记过，没有历史办件。</translation>
    </message>
    <message>
        <source>First time here.</source>
        <translation>首次来办。</translation>
    </message>
    <message>
        <source>The form is not complete: see the red fields.</source>
        <translation>表单还不完整，请看红色栏目。</translation>
    </message>
    <message>
        <source>The kind or the limit of this item is still to be filled in by this office.</source>
        <translation>此事项的类型或时限待本机构填写后才能受理。</translation>
    </message>
    <message>
        <source>This item is claimed with a roster.</source>
        <translation>此事项凭名册申报。</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are not ticked</source>
        <translation>
            <numerusform>有%n项材料未勾选</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept all the same</source>
        <translation>仍予受理</translation>
    </message>
    <message>
        <source>Every document is ticked; nothing is missing.</source>
        <translation>材料均已勾选，没有缺项。</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Do not accept</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation>请填写原因。</translation>
    </message>
    <message>
        <source>%1: accepted and finished.</source>
        <translation>%1：已受理并办结。</translation>
    </message>
    <message>
        <source>%1: accepted, due on %2.</source>
        <translation>%1：已受理，到期日 %2。</translation>
    </message>
    <message>
        <source>%1: accepted. It still needs a second person.</source>
        <translation>%1：已受理，还须另一人办结。</translation>
    </message>
    <message>
        <source>%1: taken in; told once what is missing: %2</source>
        <translation>%1：已收件，一次性告知所缺材料：%2</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>%1: not accepted, with the reason kept.</source>
        <translation>%1：不予受理，原因已记录。</translation>
    </message>
    <message>
        <source>%1 printed.</source>
        <translation>%1已打印。</translation>
    </message>
    <message>
        <source>%1 saved: %2</source>
        <translation>%1已保存：%2</translation>
    </message>
    <message>
        <source>Accepted.</source>
        <translation>已受理。</translation>
    </message>
    <message>
        <source>Finished: %1</source>
        <translation>已办结：%1</translation>
    </message>
    <message>
        <source>Delivered: %1</source>
        <translation>已送达：%1</translation>
    </message>
    <message>
        <source>The papers are complete.</source>
        <translation>材料已补齐。</translation>
    </message>
    <message>
        <source>Withdrawn.</source>
        <translation>已撤回。</translation>
    </message>
    <message>
        <source>Told what is missing</source>
        <translation>已一次性告知</translation>
    </message>
    <message numerus="yes">
        <source>Sum: %n field(s) still to be filled in</source>
        <translation>
            <numerusform>金额：还有%n项待填</numerusform>
        </translation>
    </message>
    <message>
        <source>No amount: %1</source>
        <translation>没有金额：%1</translation>
    </message>
    <message>
        <source>%1 each month, %2</source>
        <translation>%1 按月，%2</translation>
    </message>
    <message>
        <source>%1 once, %2</source>
        <translation>%1 一次性，%2</translation>
    </message>
    <message numerus="yes">
        <source>Not to be decided yet: %n value(s) are not confirmed.</source>
        <translation>
            <numerusform>暂不得审批：%n个参数尚未确认。</numerusform>
        </translation>
    </message>
    <message>
        <source>Basis and steps: F6</source>
        <translation>依据与步骤：F6</translation>
    </message>
    <message>
        <source>%1: accepted and calculated.</source>
        <translation>%1：已受理并计算。</translation>
    </message>
    <message>
        <source>%1: accepted and calculated: %2.</source>
        <translation>%1：已受理并计算：%2。</translation>
    </message>
    <message>
        <source>The policy needs more: see the red fields.</source>
        <translation>政策还需要更多信息，见红色栏目。</translation>
    </message>
    <message>
        <source>%1: accepted; it stays open without an amount: %2</source>
        <translation>%1：已受理；没有金额，仍待办理：%2</translation>
    </message>
</context>
<context>
    <name>chuangkou::IssuePanel</name>
    <message>
        <source>Issue ticket</source>
        <translation>取号</translation>
    </message>
    <message>
        <source>Find a person, check in, issue a ticket (F3)</source>
        <translation>查人 · 签到 · 取号（F3）</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>查人</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机号</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Companions</source>
        <translation>陪同</translation>
    </message>
    <message>
        <source>Booked %1, %2: Enter checks in</source>
        <translation>预约 %1 %2 — 再按回车签到</translation>
    </message>
    <message>
        <source>Known; not booked today</source>
        <translation>已登记，今日没有预约</translation>
    </message>
    <message>
        <source>%1 people have this name: enter the ID number or phone</source>
        <translation>有 %1 人同名，请输入证件号或手机号</translation>
    </message>
    <message>
        <source>New: enter the name</source>
        <translation>新来的人，请填姓名</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新来的人</translation>
    </message>
    <message>
        <source>No service is called so: choose one of the list</source>
        <translation>没有此事项，请从列表中选择</translation>
    </message>
    <message>
        <source>ID, phone or name</source>
        <translation>证件号、手机号或姓名，可不填</translation>
    </message>
    <message>
        <source>Name, code or initials</source>
        <translation>名称、编码或拼音首字母</translation>
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
        <source>Repeat it</source>
        <translation>再输入一次</translation>
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
        <source>This file is no answer of an office. Choose the one that the office&apos;s administrator gave you.</source>
        <translation>这个文件不是机构的答复。请选择机构管理员交给您的答复文件。</translation>
    </message>
    <message>
        <source>The answer is damaged; nothing was brought in. Have it copied again.</source>
        <translation>答复文件已损坏，未导入任何内容。请重新拷贝一份。</translation>
    </message>
    <message>
        <source>This answer was made for another PC: %1. Choose the one for this PC, or save the request again and have this PC admitted.</source>
        <translation>这份答复是给另一台电脑的：%1。请选择给本机的答复，或重新保存申请并请管理员接纳本机。</translation>
    </message>
    <message>
        <source>This PC was prepared with another set-up password.</source>
        <translation>本机准备时用的是另一个安装口令。</translation>
    </message>
    <message>
        <source>This PC is one of the office&apos;s already: log in.</source>
        <translation>本机已加入机构，请直接登录。</translation>
    </message>
    <message>
        <source>2  Bring in the office&apos;s answer...</source>
        <translation>2  导入机构的答复…</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>1  Save this PC&apos;s request...</source>
        <translation>1  保存本机的加入申请…</translation>
    </message>
    <message>
        <source>This PC waits for the office&apos;s answer. Bring it in, or save the request again.</source>
        <translation>本机正在等待机构的答复。请导入答复，或重新保存申请。</translation>
    </message>
    <message>
        <source>Enter the set-up password.</source>
        <translation>请输入安装口令。</translation>
    </message>
    <message>
        <source>Save this PC&apos;s request</source>
        <translation>保存本机的加入申请</translation>
    </message>
    <message>
        <source>Request to join.ckjoin</source>
        <translation>加入申请.ckjoin</translation>
    </message>
    <message>
        <source>Requests (*.ckjoin)</source>
        <translation>加入申请 (*.ckjoin)</translation>
    </message>
    <message>
        <source>No PC was prepared in this folder: save its request first.</source>
        <translation>该文件夹中没有准备过的本机数据：请先保存加入申请。</translation>
    </message>
    <message>
        <source>Choose the office&apos;s answer</source>
        <translation>选择机构的答复</translation>
    </message>
    <message>
        <source>Answers (*.answer);;All files (*)</source>
        <translation>答复 (*.answer);;所有文件 (*)</translation>
    </message>
    <message>
        <source>This PC is number %1 of the office now, called %2; the answer brought %3 events.
Compare the office&apos;s fingerprint with its administrator: %4
From now on everybody logs in with their own name and password.</source>
        <translation>本机已是机构的 %1 号机（%2），随答复导入 %3 条记录。
请与管理员核对机构指纹：%4
从现在起，各人用自己的登录名和密码登录。</translation>
    </message>
    <message>
        <source>Take the place of the office&apos;s own PC</source>
        <translation>用恢复码接替机构主机</translation>
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
        <source>Of a new PC a set-up password of at least 10 characters, else your own</source>
        <translation>新机器设至少 10 个字符的安装口令；副本用本人密码</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>Only when the office&apos;s own PC is lost and this is its copy or backup</source>
        <translation>仅当机构主机已丢失，而此处是其副本或备份时填写</translation>
    </message>
    <message>
        <source>This store was copied from another PC. It gets keys of its own and becomes a PC of its own; what the other one had in hand stays there until somebody moves it.</source>
        <translation>此存储是另一台电脑的副本。它将有自己的密钥，成为一台新机器；原机名下的号和窗口仍归原机，由人移交后才转来。</translation>
    </message>
    <message>
        <source>Enter your log-in name.</source>
        <translation>请输入登录名。</translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <translation>请输入密码。</translation>
    </message>
    <message>
        <source>Enter the recovery code.</source>
        <translation>请输入恢复码。</translation>
    </message>
    <message>
        <source>The request is saved: %1
Its fingerprint: %2
Take the file to the office&apos;s administrator, who compares the fingerprint and admits this PC there (PCs, Ctrl+Shift+M). Bring the answer back, and bring it in here with the same password; the program may be closed meanwhile.</source>
        <translation>申请已保存：%1
指纹：%2
请把文件交给机构管理员，由其在机构主机上核对指纹并接纳本机（机器，Ctrl+Shift+M）。带回答复文件后在此导入，密码不变；其间可以关闭程序。</translation>
    </message>
    <message>
        <source>This PC is the office&apos;s own now, number %1, called %2. The former one, %3, is revoked; %4 of its records are here and count.
Export now, so that the other PCs hear of it, and move the counters and the calling of the halls (PCs, Ctrl+Shift+M).</source>
        <translation>本机现为机构主机，编号 %1，名称 %2。原主机（%3）已吊销；其 %4 条记录在本机并继续有效。
请立即导出，使其他电脑知晓，并移交窗口和大厅叫号（机器，Ctrl+Shift+M）。</translation>
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
    <name>chuangkou::KeysScreen</name>
    <message>
        <source>Change my password</source>
        <translation>更改我的密码</translation>
    </message>
    <message>
        <source>Sets the new password in place of the present one</source>
        <translation>用新密码替换现在的密码</translation>
    </message>
    <message>
        <source>Set the person&apos;s password</source>
        <translation>设置此人密码</translation>
    </message>
    <message>
        <source>Sets the password of the chosen person, who is here</source>
        <translation>为在场的所选人员设置密码</translation>
    </message>
    <message>
        <source>Another&apos;s password</source>
        <translation>他人密码</translation>
    </message>
    <message>
        <source>Goes to the password of another person</source>
        <translation>转到他人密码</translation>
    </message>
    <message>
        <source>The password of %1 is set.</source>
        <translation>%1 的密码已设置。</translation>
    </message>
    <message>
        <source>New recovery code...</source>
        <translation>新恢复码…</translation>
    </message>
    <message>
        <source>Makes a new recovery code, which counts once it is on paper</source>
        <translation>生成新恢复码，写到纸上后才生效</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Prints the new code for the safe</source>
        <translation>打印新恢复码，存入保险柜</translation>
    </message>
    <message>
        <source>It is on paper: use it</source>
        <translation>已写在纸上，启用</translation>
    </message>
    <message>
        <source>From now on the new code holds in place of the former one</source>
        <translation>从现在起启用新恢复码，原恢复码作废</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Forgets the new code; the former one holds on</source>
        <translation>放弃新恢复码，原恢复码继续有效</translation>
    </message>
    <message>
        <source>The former recovery code holds on.</source>
        <translation>原恢复码继续有效。</translation>
    </message>
    <message>
        <source>Your password is changed.</source>
        <translation>您的密码已更改。</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>%1 printed.</source>
        <translation>%1已打印。</translation>
    </message>
    <message>
        <source>There is no printer: write the code down by hand.</source>
        <translation>没有打印机：请手工抄写恢复码。</translation>
    </message>
    <message>
        <source>Passwords and keys</source>
        <translation>密码与恢复码</translation>
    </message>
</context>
<context>
    <name>chuangkou::LevelsScreen</name>
    <message>
        <source>Write the card</source>
        <translation>生成名片</translation>
    </message>
    <message>
        <source>Writes this office&apos;s card for the office above or below</source>
        <translation>生成本机构名片，交给上级或下级</translation>
    </message>
    <message>
        <source>Accept above</source>
        <translation>认可上级</translation>
    </message>
    <message>
        <source>Reads the card of the office above this one</source>
        <translation>读取上级机构的名片</translation>
    </message>
    <message>
        <source>Accept below</source>
        <translation>认可下级</translation>
    </message>
    <message>
        <source>Reads the card of an office below this one</source>
        <translation>读取下级机构的名片</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>认可</translation>
    </message>
    <message>
        <source>Accepts the office when the fingerprint that was read out is the card&apos;s</source>
        <translation>读出的指纹与名片一致时认可该机构</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Puts the card away without accepting it</source>
        <translation>收起名片，不予认可</translation>
    </message>
    <message>
        <source>File upward</source>
        <translation>上报文件</translation>
    </message>
    <message>
        <source>Writes what may go up into a folder or onto a stick</source>
        <translation>把可以上报的内容写入文件夹或U盘</translation>
    </message>
    <message>
        <source>File downward</source>
        <translation>下发文件</translation>
    </message>
    <message>
        <source>Writes policies, notices and questions for the offices below</source>
        <translation>为下级写出政策、通知和询问</translation>
    </message>
    <message>
        <source>Figures of today</source>
        <translation>当日数字</translation>
    </message>
    <message>
        <source>The chosen office&apos;s day as far as it is known here</source>
        <translation>所选机构当日的情况（以本机所知为限）</translation>
    </message>
    <message>
        <source>Ask the offices</source>
        <translation>请机构核对</translation>
    </message>
    <message>
        <source>Asks the offices of all these claims to look at their cases</source>
        <translation>请这些申领所在的机构核对其办件</translation>
    </message>
    <message>
        <source>Give the notice</source>
        <translation>发通知</translation>
    </message>
    <message>
        <source>Gives the notice to the offices below, with the next file downward</source>
        <translation>随下一份下发文件把通知发给下级</translation>
    </message>
    <message>
        <source>Offices above and below</source>
        <translation>上级与下级</translation>
    </message>
    <message>
        <source>No office above or below was accepted yet. Exchange cards first.</source>
        <translation>尚未认可上级或下级机构。请先交换名片。</translation>
    </message>
    <message>
        <source>Fingerprint as read out</source>
        <translation>对方读出的指纹</translation>
    </message>
    <message>
        <source>Claims that meet</source>
        <translation>相交的申领</translation>
    </message>
    <message>
        <source>No claims of different offices meet.</source>
        <translation>没有不同机构相交的申领。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Claims of different offices for one person&apos;s same days</source>
        <translation>不同机构为同一人相同日期的申领</translation>
    </message>
    <message>
        <source>Notices and questions</source>
        <translation>通知与询问</translation>
    </message>
    <message>
        <source>Nothing has come down and nothing was given.</source>
        <translation>没有下发的内容，也没有发出通知。</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Text of the notice</source>
        <translation>通知正文</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Stands</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>区划</translation>
    </message>
    <message>
        <source>PCs</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>Data until</source>
        <translation>数据至</translation>
    </message>
    <message>
        <source>Contents not here</source>
        <translation>内容不在本机</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>办件</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>The card was written: %1</source>
        <translation>名片已写入：%1</translation>
    </message>
    <message>
        <source>%1 was accepted.</source>
        <translation>已认可%1。</translation>
    </message>
    <message numerus="yes">
        <source>Asked about %n pair(s) of claims; the offices learn of it with the next file downward.</source>
        <translation>
            <numerusform>已就%n组申领提出询问；下级机构将随下一份下发文件得知。</numerusform>
        </translation>
    </message>
    <message>
        <source>The notice goes along with the next file downward.</source>
        <translation>通知将随下一份下发文件发出。</translation>
    </message>
    <message>
        <source>%1 · fingerprint %2</source>
        <translation>%1 · 指纹 %2</translation>
    </message>
    <message>
        <source>above</source>
        <translation>上级</translation>
    </message>
    <message>
        <source>below</source>
        <translation>下级</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>%1, fingerprint %2</source>
        <translation>%1，指纹 %2</translation>
    </message>
    <message>
        <source>%1 events of it are here</source>
        <translation>本机有其事件 %1 条</translation>
    </message>
    <message>
        <source>last heard on this PC: %1</source>
        <translation>本机最近收到：%1</translation>
    </message>
    <message>
        <source>%1 events that its last file named are missing</source>
        <translation>其最近文件提到的事件缺 %1 条</translation>
    </message>
    <message>
        <source>contents not on this PC: %1</source>
        <translation>内容不在本机 %1 件</translation>
    </message>
    <message>
        <source>Known through the level between: files come from there.</source>
        <translation>经中间一级得知：文件由该级转来。</translation>
    </message>
    <message>
        <source>The tie was ended: nothing more is taken from it.</source>
        <translation>关系已终止：不再接收其文件。</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Visitors %1, served %2, lapsed %3, left %4, waiting or at a counter %5</source>
        <translation>来访 %1，办结 %2，过号作废 %3，弃号 %4，等候或办理中 %5</translation>
    </message>
    <message>
        <source>Cases taken in %1, accepted %2, finished %3, overdue %4; calculated %5</source>
        <translation>收件 %1，受理 %2，办结 %3，逾期 %4；核定 %5</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>office and case</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1至%2</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between cases</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>asked · %1</source>
        <translation>已询问 · %1</translation>
    </message>
    <message>
        <source>Asked the offices below</source>
        <translation>已请下级核对</translation>
    </message>
    <message>
        <source>Look at case %1</source>
        <translation>请核对办件 %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between cases</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1, %2 to %3: %4</source>
        <translation>%1，%2至%3：%4</translation>
    </message>
    <message>
        <source>%1 (given here)</source>
        <translation>%1（本机构发出）</translation>
    </message>
    <message>
        <source>%1 [%2]</source>
        <translation>%1［%2］</translation>
    </message>
    <message>
        <source>%1 (%2) shall stand above this office. Ask it by phone to read its fingerprint out, and type what you hear.</source>
        <translation>%1（%2）将成为上级。请打电话让对方读出其指纹，并录入听到的内容。</translation>
    </message>
    <message>
        <source>%1 (%2) shall stand below this office. Ask it by phone to read its fingerprint out, and type what you hear.</source>
        <translation>%1（%2）将成为下级。请打电话让对方读出其指纹，并录入听到的内容。</translation>
    </message>
    <message>
        <source>Attention: by the divisions these two areas do not report to each other.</source>
        <translation>注意：按行政区划，这两个地区之间没有上下级关系。</translation>
    </message>
    <message>
        <source>Card of this office</source>
        <translation>本机构名片</translation>
    </message>
    <message>
        <source>Cards (*.ckcard)</source>
        <translation>名片 (*.ckcard)</translation>
    </message>
    <message>
        <source>Card of the other office</source>
        <translation>对方机构的名片</translation>
    </message>
    <message>
        <source>Cards (*.ckcard);;All files (*)</source>
        <translation>名片 (*.ckcard);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Folder or stick for the file</source>
        <translation>文件写入的文件夹或U盘</translation>
    </message>
    <message>
        <source>Written and read back, %1 events: the stick may be pulled out. Checksum %2. %3</source>
        <translation>已写入并读回核对，事件 %1 条：可以拔出。校验码 %2。%3</translation>
    </message>
    <message>
        <source>Written, %1 events: eject the stick before it is pulled out. Checksum %2. %3</source>
        <translation>已写入，事件 %1 条：请先弹出再拔出。校验码 %2。%3</translation>
    </message>
    <message>
        <source>Why are the offices asked? Enter the reason.</source>
        <translation>为什么询问？请填写原因。</translation>
    </message>
    <message>
        <source>A notice needs a title.</source>
        <translation>通知要有标题。</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>上级</translation>
    </message>
</context>
<context>
    <name>chuangkou::LiftLockPage</name>
    <message>
        <source>Lift a lock</source>
        <translation>解除锁定</translation>
    </message>
    <message>
        <source>The supervisor or the system administrator lifts the lock, with a reason. Both stand in the audit trail.</source>
        <translation>由值班主任或系统管理员解除锁定并写明理由，二者均记入审计日志。</translation>
    </message>
    <message>
        <source>Locked log-in name</source>
        <translation>被锁定的登录名</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Why, and how the person was recognised</source>
        <translation>为什么，以及如何确认是本人</translation>
    </message>
    <message>
        <source>Your log-in name</source>
        <translation>您的登录名</translation>
    </message>
    <message>
        <source>Supervisor or system administrator</source>
        <translation>值班主任或系统管理员</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>您的密码</translation>
    </message>
    <message>
        <source>Lift the lock</source>
        <translation>解除锁定</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>请填写此项。</translation>
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
        <source>%1 is logged in. Tickets and drafts are kept.</source>
        <translation>%1 已登录。票号和草稿都已保留。</translation>
    </message>
    <message>
        <source>Another person logs in</source>
        <translation>换人登录</translation>
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
    <message>
        <source>Have the lock lifted by a second person</source>
        <translation>请另一人解除锁定</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
</context>
<context>
    <name>chuangkou::MachinesScreen</name>
    <message>
        <source>PCs of the office</source>
        <translation>机构的机器</translation>
    </message>
    <message>
        <source>No PC is known yet.</source>
        <translation>还没有已知的机器。</translation>
    </message>
    <message>
        <source>What exchanges found</source>
        <translation>交换中发现的情况</translation>
    </message>
    <message>
        <source>Nothing was found: no chain has two branches, and no PC was set back.</source>
        <translation>没有发现异常：没有分支，也没有机器被恢复到旧状态。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Never given twice, also not after a PC is gone</source>
        <translation>编号不重复使用，机器停用后也不再给别的机器</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Admit a PC</source>
        <translation>接纳机器入网</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Reason: stolen, broken, replaced ...</source>
        <translation>原因：被盗、损坏、更换…</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>大厅</translation>
    </message>
    <message>
        <source>A PC is lost or dead</source>
        <translation>机器丢失或损坏</translation>
    </message>
    <message>
        <source>this PC</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>at work</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>已吊销</translation>
    </message>
    <message>
        <source>This PC had been set back (record %1 was lost here). It goes on in a new chain, and what was lost came back.</source>
        <translation>本机曾被恢复到旧状态（第 %1 条当时已丢失）。现以新的纪元继续，丢失的记录已取回。</translation>
    </message>
    <message>
        <source>This PC&apos;s records have two branches from record %1. Both are kept. If another PC works with this PC&apos;s keys, let it join as a new one.</source>
        <translation>本机记录自第 %1 条起有两个分支，均已保留。如另有电脑在用本机的密钥，请让它作为新机器入网。</translation>
    </message>
    <message>
        <source>The records of %1 have two branches from record %2. Both are kept: it was set back, or another PC works with its keys.</source>
        <translation>%1的记录自第 %2 条起有两个分支，均已保留：该机曾被恢复到旧状态，或另有电脑在用它的密钥。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Admitted</source>
        <translation>入网</translation>
    </message>
    <message>
        <source>Last record</source>
        <translation>最近记录</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>不计入</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>发现时间</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>已阅</translation>
    </message>
    <message>
        <source>Choose the request...</source>
        <translation>选择申请文件…</translation>
    </message>
    <message>
        <source>Reads the request of a PC and shows its fingerprint</source>
        <translation>读取一台机器的入网申请并显示指纹</translation>
    </message>
    <message>
        <source>The fingerprint is the same: admit</source>
        <translation>指纹一致，接纳入网</translation>
    </message>
    <message>
        <source>Admits the PC and saves the answer for it</source>
        <translation>接纳该机并保存给它的答复</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>吊销</translation>
    </message>
    <message>
        <source>The chosen PC gets nothing any more, and its files are refused</source>
        <translation>所选机器不再收到数据，其文件一律拒收</translation>
    </message>
    <message>
        <source>Accept the rest</source>
        <translation>认可其余记录</translation>
    </message>
    <message>
        <source>Of the chosen revoked PC also what other PCs hold beyond counts again</source>
        <translation>对所选已吊销的机器，其他机器持有的其余记录也恢复计入</translation>
    </message>
    <message>
        <source>To the chosen PC</source>
        <translation>移到所选机器</translation>
    </message>
    <message>
        <source>Moves the counter to the chosen PC</source>
        <translation>把窗口移到所选机器</translation>
    </message>
    <message>
        <source>Call here</source>
        <translation>由本机叫号</translation>
    </message>
    <message>
        <source>From now on this PC gives out and calls the hall&apos;s tickets</source>
        <translation>从现在起由本机为该大厅发号、叫号</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>已阅</translation>
    </message>
    <message>
        <source>The chosen finding has been looked at</source>
        <translation>把所选情况标为已阅</translation>
    </message>
    <message>
        <source>Admitted. The answer is saved: %1. Bring it to that PC.</source>
        <translation>已接纳。答复已保存：%1。请带到那台机器上。</translation>
    </message>
    <message>
        <source>%1 is revoked: %2 of its records count, %3 do not. Export now, so that the other PCs hear of it.</source>
        <translation>%1已吊销：其记录 %2 条继续有效，%3 条不计入。请立即导出，使其他机器知晓。</translation>
    </message>
    <message>
        <source>%1 is at %2 now.</source>
        <translation>%1现在位于%2。</translation>
    </message>
    <message>
        <source>This PC calls in %1 now, with the tickets that are known here; new numbers have letters of their own.</source>
        <translation>现由本机为%1叫号，接手本机已知的号；新号另用字母。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>no PC</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 (at %2)</source>
        <translation>%1（在%2）</translation>
    </message>
    <message>
        <source>%1 (calls: %2)</source>
        <translation>%1（叫号：%2）</translation>
    </message>
    <message>
        <source>Fingerprint: %1</source>
        <translation>指纹：%1</translation>
    </message>
    <message>
        <source>Revoked %1: %2</source>
        <translation>%1 吊销：%2</translation>
    </message>
    <message>
        <source>%1 of its records are kept here and do not count: the office had not got them when it was revoked.</source>
        <translation>其 %1 条记录保留在本机，不计入：吊销时机构尚未收到。</translation>
    </message>
    <message>
        <source>%1 of its records came by and were not taken in; another PC has them.</source>
        <translation>其 %1 条记录经过本机而未导入，仍在其他机器上。</translation>
    </message>
    <message>
        <source>Choose the request of the PC</source>
        <translation>选择该机的入网申请</translation>
    </message>
    <message>
        <source>Requests (*.ckjoin);;All files (*)</source>
        <translation>申请文件 (*.ckjoin);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Fingerprint: %1
Compare it with what the other PC shows, by phone or on its screen.</source>
        <translation>指纹：%1
请与那台机器上显示的指纹核对（打电话或到屏幕前）。</translation>
    </message>
    <message>
        <source>The other PC saves its request before log-in (Join an office); bring it here.</source>
        <translation>请在那台机器登录前的“加入已有机构”中保存申请，再拿到这里。</translation>
    </message>
    <message>
        <source>PCs are admitted and revoked at the office&apos;s own PC, where its key is.</source>
        <translation>接纳和吊销机器须由系统管理员在机构主机上办理，机构密钥在那里。</translation>
    </message>
    <message>
        <source>A number from 1 to 99.</source>
        <translation>请填 1 至 99 的编号。</translation>
    </message>
    <message>
        <source>%1 has this number; it is never given twice.</source>
        <translation>%1已用此编号；编号不重复使用。</translation>
    </message>
    <message>
        <source>Give the PC a name, such as 3号窗口.</source>
        <translation>请填名称，例如“3号窗口”。</translation>
    </message>
    <message>
        <source>Save the answer for the PC</source>
        <translation>保存给该机的答复</translation>
    </message>
    <message>
        <source>Answer for %1.answer</source>
        <translation>给%1的答复.answer</translation>
    </message>
    <message>
        <source>Answers (*.answer)</source>
        <translation>答复文件 (*.answer)</translation>
    </message>
    <message>
        <source>Please give the reason; everybody can read it later.</source>
        <translation>请填写原因，事后各人都能看到。</translation>
    </message>
    <message>
        <source>Accept also what other PCs hold of %1 beyond what this one held? Only of a PC that was not in strange hands.</source>
        <translation>其他机器持有而本机没有的%1的记录也予认可吗？仅限没有落入他人之手的机器。</translation>
    </message>
    <message>
        <source>Revoke %1? It gets nothing any more and its files are refused; of its records those that are here count. This cannot be taken back: the PC would have to join anew.</source>
        <translation>吊销%1吗？它不再收到数据，其文件一律拒收；已在本机的记录继续有效。吊销不能撤回：该机须重新入网。</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>认可</translation>
    </message>
    <message>
        <source>Call the tickets of %1 at this PC from now on? Do this when the PC that called them is dead: what it did since the last exchange is not known here.</source>
        <translation>从现在起由本机为%1叫号吗？仅在原叫号机器损坏时这样做：它在最近一次交换之后所办的事，本机并不知道。</translation>
    </message>
    <message>
        <source>PCs</source>
        <translation>机器</translation>
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
    <name>chuangkou::MatchingScreen</name>
    <message>
        <source>Policy</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>估算金额</translation>
    </message>
    <message>
        <source>Why, or what is missing</source>
        <translation>原因或缺少的情况</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>匹配</translation>
    </message>
    <message>
        <source>Asks every policy with these facts</source>
        <translation>用所填情况核对每项政策</translation>
    </message>
    <message>
        <source>Begin the claim</source>
        <translation>开始申领</translation>
    </message>
    <message>
        <source>Opens the intake with the chosen policy&apos;s item</source>
        <translation>打开受理屏，带入所选政策的事项</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>试算</translation>
    </message>
    <message>
        <source>Opens the trial calculation of the chosen policy with these facts</source>
        <translation>带所填情况打开所选政策的试算</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>结论列表</translation>
    </message>
    <message>
        <source>Goes to the answers</source>
        <translation>转到结论列表</translation>
    </message>
    <message>
        <source>Person or unit</source>
        <translation>个人或单位</translation>
    </message>
    <message>
        <source>Changes between person and unit</source>
        <translation>在个人与单位之间切换</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Prints the answers on one page</source>
        <translation>打印一页匹配单</translation>
    </message>
    <message>
        <source>Empty the form</source>
        <translation>清空表单</translation>
    </message>
    <message>
        <source>Takes out what is filled in</source>
        <translation>清除所填内容</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Answers of the policies</source>
        <translation>各项政策的结论</translation>
    </message>
    <message>
        <source>Fill in what is known; every policy answers at once.</source>
        <translation>填写已知情况，各项政策随即给出结论。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>this office must enter: %1</source>
        <translation>待本机构填写：%1</translation>
    </message>
    <message>
        <source>for the amount still missing: %1</source>
        <translation>估算金额还缺：%1</translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation>缺少：%1</translation>
    </message>
    <message>
        <source>%1 (estimate)</source>
        <translation>%1（估算）</translation>
    </message>
    <message>
        <source>%1 policies asked, entitled to %2</source>
        <translation>核对%1项政策，可享受%2项</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Article: %1</source>
        <translation>条款：%1</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between articles</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>This policy has no service item: it is paid without a claim.</source>
        <translation>本政策没有事项：无需申领，直接发放。</translation>
    </message>
    <message>
        <source>Policies that fit %1</source>
        <translation>政策匹配单 %1</translation>
    </message>
    <message>
        <source>Policies that fit</source>
        <translation>政策匹配单</translation>
    </message>
    <message>
        <source>%1 printed.</source>
        <translation>%1已打印。</translation>
    </message>
    <message>
        <source>%1 saved: %2</source>
        <translation>%1已保存：%2</translation>
    </message>
    <message>
        <source>Matching</source>
        <translation>政策匹配</translation>
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
        <source>The two passwords differ.</source>
        <translation>两次输入的密码不一致。</translation>
    </message>
    <message>
        <source>Choose an empty or a new folder.</source>
        <translation>请选择空文件夹或新文件夹。</translation>
    </message>
    <message>
        <source>About 3 people</source>
        <translation>3人左右</translation>
    </message>
    <message>
        <source>About 10 people</source>
        <translation>10人左右</translation>
    </message>
    <message>
        <source>About 20 people</source>
        <translation>20人左右</translation>
    </message>
    <message>
        <source>Only me for now</source>
        <translation>目前只有我</translation>
    </message>
    <message>
        <source>Proposal for</source>
        <translation>规模方案</translation>
    </message>
    <message>
        <source>Halls, counters and accounts are proposed and can be changed</source>
        <translation>按规模给出大厅、窗口和账户的方案，均可修改</translation>
    </message>
    <message>
        <source>Next: halls and people</source>
        <translation>下一步：大厅和人员</translation>
    </message>
    <message>
        <source>This code is no longer in force: %1</source>
        <translation>此代码已停用：%1</translation>
    </message>
    <message>
        <source>There is no such division. A code has six digits, as 220102.</source>
        <translation>没有此行政区划。代码为六位数字，如220102。</translation>
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
    <message>
        <source>Choose the counter</source>
        <translation>选择窗口</translation>
    </message>
    <message>
        <source>Chooses the counter at which you work on this PC</source>
        <translation>选择本机当前办理业务的窗口</translation>
    </message>
    <message>
        <source>Not possible before the office has admitted this PC</source>
        <translation>机构接纳本机之前不能办理</translation>
    </message>
    <message>
        <source>Not possible here: this store was copied from another PC and can only be read</source>
        <translation>本机数据由另一台电脑复制而来，只能查阅，不能办理</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>More screens</source>
        <translation>更多画面</translation>
    </message>
    <message>
        <source>More screens; F1 shows their keys</source>
        <translation>更多画面；按 F1 看各画面的按键</translation>
    </message>
    <message>
        <source>Join as a new PC</source>
        <translation>作为新机器入网</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>More (%1)</source>
        <translation>更多（%1）</translation>
    </message>
</context>
<context>
    <name>chuangkou::OthersPasswordPanel</name>
    <message>
        <source>The person is here and types it</source>
        <translation>本人在场，并由本人输入</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>在场</translation>
    </message>
    <message>
        <source>For who has forgotten theirs. It stands in the audit trail.</source>
        <translation>用于忘记密码的人员，会记入审计。</translation>
    </message>
    <message>
        <source>Another&apos;s password</source>
        <translation>他人密码</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose the person.</source>
        <translation>请选择人员。</translation>
    </message>
    <message>
        <source>A password is set only while its owner is here.</source>
        <translation>只有本人在场时才能设密码。</translation>
    </message>
</context>
<context>
    <name>chuangkou::OwnPasswordPanel</name>
    <message>
        <source>Present password</source>
        <translation>现在的密码</translation>
    </message>
    <message>
        <source>It holds on this PC at once, on the others after their next exchange. Nobody can look it up.</source>
        <translation>在本机立即生效，在其他电脑下次交换后生效。任何人都无法查看。</translation>
    </message>
    <message>
        <source>My password</source>
        <translation>我的密码</translation>
    </message>
    <message>
        <source>Enter the present password.</source>
        <translation>请输入现在的密码。</translation>
    </message>
    <message>
        <source>This is not your present password.</source>
        <translation>这不是您现在的密码。</translation>
    </message>
    <message>
        <source>This is the present one. Choose another.</source>
        <translation>这就是现在的密码，请换一个。</translation>
    </message>
</context>
<context>
    <name>chuangkou::ParametersTab</name>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1, confirmed by %2</source>
        <translation>%1，%2已确认</translation>
    </message>
    <message>
        <source>confirmed by %1</source>
        <translation>%1已确认</translation>
    </message>
    <message>
        <source>%1 entered by %2; waits for a second person</source>
        <translation>%2已填%1，待第二人确认</translation>
    </message>
    <message>
        <source>confirmed by %1; waits for a second person</source>
        <translation>%1已确认，待第二人确认</translation>
    </message>
    <message>
        <source>%1; to be confirmed by two persons</source>
        <translation>%1，待两人确认</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>适用期</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>可信度</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Values of the policy</source>
        <translation>政策参数</translation>
    </message>
    <message>
        <source>This policy has no parameters: its tables say everything.</source>
        <translation>本政策没有参数，全部规定在决策表中。</translation>
    </message>
    <message>
        <source>as in the document</source>
        <translation>按文件填写</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>适用自</translation>
    </message>
    <message>
        <source>yyyy-mm-dd; empty: always</source>
        <translation>年-月-日；不填：一直</translation>
    </message>
    <message>
        <source>Document that says so</source>
        <translation>依据文件</translation>
    </message>
    <message>
        <source>number and title</source>
        <translation>文号和标题</translation>
    </message>
    <message>
        <source>Confirm this value</source>
        <translation>确认此值</translation>
    </message>
    <message>
        <source>%1: two persons enter the same value with the document that says so.</source>
        <translation>%1：由两人各依文件填写相同的值。</translation>
    </message>
    <message>
        <source>%1. Entered so far: %2</source>
        <translation>%1。已填：%2</translation>
    </message>
    <message>
        <source>Fill in the value.</source>
        <translation>请填写值。</translation>
    </message>
    <message>
        <source>Write the date as 2020-02-01.</source>
        <translation>日期请写成2020-02-01。</translation>
    </message>
    <message>
        <source>Name the document that says so.</source>
        <translation>请填写依据文件。</translation>
    </message>
</context>
<context>
    <name>chuangkou::PlanPage</name>
    <message>
        <source>Halls, counters and people</source>
        <translation>大厅、窗口和人员</translation>
    </message>
    <message>
        <source>A proposal; change what is different here. People without a name are left out and can be added later under People. Each gets a first password, which is shown once and changed at the first log-in.</source>
        <translation>以下为方案，请按本机构的情况修改。没有填姓名的人员不建账户，以后可在“人员”中添加。每人得到一个初始密码，只显示一次，首次登录时须更改。</translation>
    </message>
    <message>
        <source>Set up the office</source>
        <translation>设立机构</translation>
    </message>
    <message>
        <source>Hall %1</source>
        <translation>%1号大厅</translation>
    </message>
    <message>
        <source>Counter %1</source>
        <translation>%1号窗口</translation>
    </message>
    <message>
        <source>Halls</source>
        <translation>大厅</translation>
    </message>
    <message>
        <source>Counters</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>People at most; 0: no limit</source>
        <translation>人数上限；0：不限</translation>
    </message>
    <message>
        <source>Name of hall %1</source>
        <translation>大厅%1的名称</translation>
    </message>
    <message>
        <source>People at most in hall %1</source>
        <translation>大厅%1的人数上限</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>大厅</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Number of counter %1</source>
        <translation>第%1行窗口的编号</translation>
    </message>
    <message>
        <source>Name of counter %1</source>
        <translation>第%1行窗口的名称</translation>
    </message>
    <message>
        <source>Hall of counter %1</source>
        <translation>第%1行窗口所在大厅</translation>
    </message>
    <message>
        <source>Log-in name of person %1</source>
        <translation>第%1人的登录名</translation>
    </message>
    <message>
        <source>Name of person %1</source>
        <translation>第%1人的姓名</translation>
    </message>
    <message>
        <source>Log-in name</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Name of the person</source>
        <translation>姓名</translation>
    </message>
</context>
<context>
    <name>chuangkou::PoliciesController</name>
    <message>
        <source>; cases with new results: %1</source>
        <translation>；结果更新的试例：%1</translation>
    </message>
</context>
<context>
    <name>chuangkou::PoliciesScreen</name>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Finds a policy by name or initials</source>
        <translation>按名称或拼音首字母查找政策</translation>
    </message>
    <message>
        <source>New notice</source>
        <translation>新通知</translation>
    </message>
    <message>
        <source>Changes the chosen value or cell with its first day and reference</source>
        <translation>修改所选参数或单元格，注明起始日期和依据</translation>
    </message>
    <message>
        <source>Confirm value</source>
        <translation>确认参数</translation>
    </message>
    <message>
        <source>Enters or confirms the chosen value; two persons must agree</source>
        <translation>填写或确认所选参数，须两人一致</translation>
    </message>
    <message>
        <source>Values to confirm</source>
        <translation>待确认参数</translation>
    </message>
    <message>
        <source>Lists what this office must enter or confirm</source>
        <translation>列出本机构须填写或确认的参数</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>打印清单</translation>
    </message>
    <message>
        <source>Prints the values to be confirmed, for signature by two persons</source>
        <translation>打印待确认参数清单，由两人签字</translation>
    </message>
    <message>
        <source>Import package</source>
        <translation>引入政策包</translation>
    </message>
    <message>
        <source>Reads a policy package from a zip and checks it</source>
        <translation>从zip读取政策包并检查</translation>
    </message>
    <message>
        <source>Save package</source>
        <translation>导出政策包</translation>
    </message>
    <message>
        <source>Saves the shown version as a zip for another office</source>
        <translation>把所示版本存为zip，供其他机构使用</translation>
    </message>
    <message>
        <source>Run the cases</source>
        <translation>运行试例</translation>
    </message>
    <message>
        <source>Runs the package&apos;s own cases now</source>
        <translation>立即运行政策包自带的试例</translation>
    </message>
    <message>
        <source>Try the change</source>
        <translation>试运行变更</translation>
    </message>
    <message>
        <source>Runs the cases with the change and shows its effect; keeps nothing</source>
        <translation>按变更运行试例并显示影响，不保存</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Keeps the new version until a second person adopts it</source>
        <translation>保存新版本，待第二人通过</translation>
    </message>
    <message>
        <source>Choose the scan</source>
        <translation>选择扫描件</translation>
    </message>
    <message>
        <source>Adds the notice&apos;s picture or PDF</source>
        <translation>附上通知的图片或PDF</translation>
    </message>
    <message>
        <source>Adopt</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>From now on the office calculates with this version</source>
        <translation>本机构从此按此版本计算</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Does not adopt the version; the reason is kept</source>
        <translation>不通过此版本，保存理由</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Goes back to the policy; keeps nothing</source>
        <translation>返回政策，不保存</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Decision tables</source>
        <translation>决策表</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文件依据</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>试例</translation>
    </message>
    <message>
        <source>Changes and effect</source>
        <translation>变更与影响</translation>
    </message>
    <message>
        <source>Shows this part of the policy</source>
        <translation>显示政策的这一部分</translation>
    </message>
    <message>
        <source>Find a policy</source>
        <translation>查找政策</translation>
    </message>
    <message>
        <source>Name or initials (Ctrl+F)</source>
        <translation>名称或拼音首字母（Ctrl+F）</translation>
    </message>
    <message>
        <source>Reason to give it back</source>
        <translation>退回理由</translation>
    </message>
    <message>
        <source>No version is known.</source>
        <translation>没有已知版本。</translation>
    </message>
    <message>
        <source>The cases have not run yet.</source>
        <translation>试例尚未运行。</translation>
    </message>
    <message>
        <source>Parts of the policy</source>
        <translation>政策的各部分</translation>
    </message>
    <message>
        <source>Nothing is open: every value is confirmed or was seen.</source>
        <translation>没有待确认的参数：都已确认或已见原文。</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>No policy fits. Empty the search line.</source>
        <translation>没有符合的政策，请清空查找框。</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>For</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Governs facts</source>
        <translation>适用期</translation>
    </message>
    <message>
        <source>Known from</source>
        <translation>公布</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Values open</source>
        <translation>待确认参数</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Imported by</source>
        <translation>引入人</translation>
    </message>
    <message>
        <source>Adopted by</source>
        <translation>通过人</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>试例</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果项</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>应为</translation>
    </message>
    <message>
        <source>Got</source>
        <translation>实为</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>可信度</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>已填</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>The cases hold. Ctrl+S proposes the new version.</source>
        <translation>试例符合。按Ctrl+S提交新版本。</translation>
    </message>
    <message>
        <source>The change is refused; the reasons stand beside it.</source>
        <translation>本次变更不能采用，原因见右侧。</translation>
    </message>
    <message>
        <source>Proposed as version %1. A second person must adopt it.</source>
        <translation>已提交为版本%1，须由第二人通过。</translation>
    </message>
    <message>
        <source>Adopted: the office calculates with it from now on; %1 cases change.</source>
        <translation>已通过：本机构从此按此版本计算，%1件有变化。</translation>
    </message>
    <message>
        <source>Given back; the reason stands in the versions.</source>
        <translation>已退回，理由记在版本中。</translation>
    </message>
    <message>
        <source>Two persons agree: the value holds from now on.</source>
        <translation>两人一致，该值从此有效。</translation>
    </message>
    <message>
        <source>Entered. Now a second person must confirm it.</source>
        <translation>已填写，须由第二人确认。</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Waits for a second person: %1, version %2, proposed by %3 (%4)</source>
        <translation>待第二人通过：%1，版本%2，%3提交（%4）</translation>
    </message>
    <message>
        <source>%1: its files have not come yet</source>
        <translation>%1：文件尚未到达</translation>
    </message>
    <message>
        <source>The cases are running.</source>
        <translation>正在运行试例。</translation>
    </message>
    <message>
        <source>Values that this office must enter or confirm</source>
        <translation>待确认参数清单</translation>
    </message>
    <message>
        <source>Only the version in force is changed.</source>
        <translation>只能修改现行版本。</translation>
    </message>
    <message>
        <source>Choose a cell of a condition or a result first.</source>
        <translation>请先选择条件或结果的单元格。</translation>
    </message>
    <message>
        <source>This policy has no value to change.</source>
        <translation>本政策没有可修改的参数。</translation>
    </message>
    <message>
        <source>Write the reason first.</source>
        <translation>请先填写理由。</translation>
    </message>
    <message>
        <source>Choose a policy package</source>
        <translation>选择政策包</translation>
    </message>
    <message>
        <source>Policy packages (*.zip)</source>
        <translation>政策包 (*.zip)</translation>
    </message>
    <message>
        <source>Save the package</source>
        <translation>导出政策包</translation>
    </message>
    <message>
        <source>Choose the scan of the notice</source>
        <translation>选择通知扫描件</translation>
    </message>
    <message>
        <source>Scans (*.pdf *.jpg *.jpeg *.png)</source>
        <translation>扫描件 (*.pdf *.jpg *.jpeg *.png)</translation>
    </message>
    <message>
        <source>Values to confirm %1</source>
        <translation>待确认参数清单 %1</translation>
    </message>
    <message>
        <source>%1 printed.</source>
        <translation>%1已打印。</translation>
    </message>
    <message>
        <source>%1 saved: %2</source>
        <translation>%1已保存：%2</translation>
    </message>
    <message>
        <source>This is no proposal. Press F8 on a value or a cell to change it.</source>
        <translation>这不是待通过的版本。在参数或单元格上按F8可提出变更。</translation>
    </message>
</context>
<context>
    <name>chuangkou::QuestionPanel</name>
    <message>
        <source>Cancel  Esc</source>
        <translation>取消  Esc</translation>
    </message>
    <message>
        <source>%1  Enter</source>
        <translation>%1  回车</translation>
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
    <name>chuangkou::RecoveryPanel</name>
    <message>
        <source>Type it back from the paper:</source>
        <translation>对照纸件输入一遍：</translation>
    </message>
    <message>
        <source>It opens the office&apos;s stores and backups when no password does. Make a new one when its paper was lost or seen by others.</source>
        <translation>没有可用密码时，用它打开本单位的存储和备份。纸件遗失或被他人看到时，应更换。</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>The present one holds since %1.</source>
        <translation>现用恢复码自%1起有效。</translation>
    </message>
    <message>
        <source>It is shown this once. Print it or write it down, then type it back: only then it counts, and until then the former one does.</source>
        <translation>只显示这一次。请打印或抄写，再对照输入一遍：之后才生效，在此之前原恢复码有效。</translation>
    </message>
    <message>
        <source>The new code holds. On this PC the former one no longer opens anything; the other PCs follow with their next exchange. Backups that were taken before keep the former code: keep its paper as long as you keep them.</source>
        <translation>新恢复码已生效。原恢复码在本机不再有效，其他电脑在下次交换后跟随。此前的备份仍用原恢复码：只要还保留这些备份，就请保留原纸件。</translation>
    </message>
    <message>
        <source>This is not the code that is shown. Look at your paper again.</source>
        <translation>与显示的恢复码不符，请再看一遍纸件。</translation>
    </message>
    <message>
        <source>A new code is made at the office&apos;s own PC, which holds the office key.</source>
        <translation>新恢复码只能在保管单位密钥的电脑上生成。</translation>
    </message>
</context>
<context>
    <name>chuangkou::RestorePage</name>
    <message>
        <source>The log-in name or the password is wrong. It is the password of the time when the backup was taken.</source>
        <translation>登录名或密码错误。请输入备份当时的密码。</translation>
    </message>
    <message>
        <source>The store in this folder works. Only the system administrator or the supervisor puts a backup into its place.</source>
        <translation>此文件夹中的存储可以正常使用，只有系统管理员或值班主任可以用备份替换它。</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>When the store of this PC is damaged or gone. A store that is still there is moved aside, never deleted, and no backup is removed.</source>
        <translation>用于本机存储损坏或丢失时。原有存储只移到旁边，从不删除，备份也一份不删。</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>备份时间</translation>
    </message>
    <message>
        <source>PC</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Open it with the recovery code</source>
        <translation>用恢复码打开</translation>
    </message>
    <message>
        <source>Just this backup, not the newer quick copy</source>
        <translation>只用所选备份，不用更新的快速副本</translation>
    </message>
    <message>
        <source>The store that is there is moved aside and kept.</source>
        <translation>原有存储移到旁边保留。</translation>
    </message>
    <message>
        <source>Another folder with backups...</source>
        <translation>其他备份文件夹…</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>No backup here: choose the folder or stick that holds them.</source>
        <translation>这里没有备份：请选择存放备份的文件夹或U盘。</translation>
    </message>
    <message>
        <source>Restore into</source>
        <translation>恢复到</translation>
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
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>24 characters in six groups, from the paper in the safe</source>
        <translation>24个字符，分六组，见保险柜中的纸件</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Restoring...</source>
        <translation>正在恢复…</translation>
    </message>
    <message>
        <source>Folder with backups</source>
        <translation>备份文件夹</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message numerus="yes">
        <source>%1, taken %2, %n event(s).</source>
        <translation>
            <numerusform>%1，备份于%2，共%n条记录。</numerusform>
        </translation>
    </message>
    <message>
        <source>A newer quick copy of %1 is used, which is faster.</source>
        <translation>将使用更新的快速副本（%1），更快。</translation>
    </message>
    <message>
        <source>What this PC entered later and would lose: %1. What another PC has of it comes back with the next exchange.</source>
        <translation>本机此后录入、恢复会丢失：%1。其他电脑已有的部分在下次交换时会回来。</translation>
    </message>
    <message>
        <source>It is another PC&apos;s: it takes the recovery code and can only be read here, until this PC is admitted by the office.</source>
        <translation>这是另一台电脑的备份：需要恢复码，且在单位接纳本机之前只能在此查看。</translation>
    </message>
    <message>
        <source>Choose an empty or a new folder.</source>
        <translation>请选择空文件夹或新文件夹。</translation>
    </message>
    <message>
        <source>Enter the log-in name.</source>
        <translation>请输入登录名。</translation>
    </message>
    <message>
        <source>Enter the password.</source>
        <translation>请输入密码。</translation>
    </message>
    <message>
        <source>Choose a backup that can be read.</source>
        <translation>请选择可以读取的备份。</translation>
    </message>
    <message>
        <source>Log in: this PC goes on as the machine it was. Then take what the other PCs have in with the next exchange, so that nothing stays lost.</source>
        <translation>请登录：本机以原来的身份继续工作。登录后请与其他电脑交换一次，取回它们已有的内容。</translation>
    </message>
    <message>
        <source>Log in: the store can be read, printed and exported here. To work on this PC, have it admitted by the office.</source>
        <translation>请登录：在本机可以查看、打印、导出。要在本机办理业务，请由单位接纳本机。</translation>
    </message>
</context>
<context>
    <name>chuangkou::RosterModel</name>
    <message>
        <source>; </source>
        <comment>between reasons</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>To be looked at: %1</source>
        <translation>须核对：%1</translation>
    </message>
    <message>
        <source>right</source>
        <translation>无误</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>核对结果</translation>
    </message>
</context>
<context>
    <name>chuangkou::RosterScreen</name>
    <message>
        <source>Choose roster</source>
        <translation>选择名册</translation>
    </message>
    <message>
        <source>Reads a roster from CSV or xlsx</source>
        <translation>读取 CSV 或 xlsx 名册</translation>
    </message>
    <message>
        <source>Empty roster</source>
        <translation>空白名册</translation>
    </message>
    <message>
        <source>Saves an empty roster for the unit to fill in</source>
        <translation>保存空白名册，供单位填写</translation>
    </message>
    <message>
        <source>Save reasons</source>
        <translation>退回原因表</translation>
    </message>
    <message>
        <source>Saves the roster with the reason beside each row</source>
        <translation>保存名册，每行附不通过的原因</translation>
    </message>
    <message>
        <source>Next fault</source>
        <translation>下一处问题</translation>
    </message>
    <message>
        <source>Goes to the next row that is wrong or must be looked at</source>
        <translation>转到下一条有误或须核对的行</translation>
    </message>
    <message>
        <source>Accept and calculate</source>
        <translation>受理并核算</translation>
    </message>
    <message>
        <source>Takes the claim with its roster, accepts and calculates it</source>
        <translation>连同名册收件、受理并核算</translation>
    </message>
    <message>
        <source>Basis and steps</source>
        <translation>依据与步骤</translation>
    </message>
    <message>
        <source>Shows how each amount came about, with its articles</source>
        <translation>显示每笔金额的由来和条款</translation>
    </message>
    <message>
        <source>Print calculation sheet</source>
        <translation>打印补贴审核表</translation>
    </message>
    <message>
        <source>Prints the calculation sheet of this claim</source>
        <translation>打印此件的补贴审核表</translation>
    </message>
    <message>
        <source>New roster</source>
        <translation>新建名册</translation>
    </message>
    <message>
        <source>Empties the page for another unit</source>
        <translation>清空本页，换另一单位</translation>
    </message>
    <message>
        <source>Back to the intake</source>
        <translation>返回受理</translation>
    </message>
    <message>
        <source>Goes back to the intake; what was typed is kept</source>
        <translation>返回受理；已录入的内容会保留</translation>
    </message>
    <message>
        <source>Social credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Name of the unit</source>
        <translation>单位名称</translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation>法定代表人</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Phone of the unit</source>
        <translation>单位电话</translation>
    </message>
    <message>
        <source>Sums by person</source>
        <translation>按人合计</translation>
    </message>
    <message>
        <source>The persons of the roster stand here with their days.</source>
        <translation>名册中的人员和天数列在这里。</translation>
    </message>
    <message>
        <source>Rows of the roster</source>
        <translation>名册各行</translation>
    </message>
    <message>
        <source>Choose the unit&apos;s roster; every row is checked before anything is kept.</source>
        <translation>请选择单位报来的名册；逐行核对无误后才会收件。</translation>
    </message>
    <message>
        <source>Lines of the calculation</source>
        <translation>核算明细</translation>
    </message>
    <message>
        <source>This claim has no lines.</source>
        <translation>此件没有明细。</translation>
    </message>
    <message>
        <source>Two persons agree: the value holds from now on.</source>
        <translation>两人填写一致，此值即日起可用。</translation>
    </message>
    <message>
        <source>Entered. Now a second person must confirm it.</source>
        <translation>已填写，还须第二人确认。</translation>
    </message>
    <message>
        <source>Rosters</source>
        <translation>名册</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>档次</translation>
    </message>
    <message>
        <source>Full days</source>
        <translation>全天</translation>
    </message>
    <message>
        <source>Half days</source>
        <translation>半天</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>日标准</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>倍数</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Choose the roster</source>
        <translation>选择名册</translation>
    </message>
    <message>
        <source>Rosters (*.csv *.xlsx *.xls)</source>
        <translation>名册 (*.csv *.xlsx *.xls)</translation>
    </message>
    <message>
        <source>Save an empty roster</source>
        <translation>保存空白名册</translation>
    </message>
    <message>
        <source>Roster.xlsx</source>
        <translation>空白名册.xlsx</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv)</source>
        <translation>表格 (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>Save the roster with the reasons</source>
        <translation>保存附原因的名册</translation>
    </message>
    <message>
        <source>Reasons %1</source>
        <translation>附原因 %1</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Tables (*.xlsx)</source>
        <translation>表格 (*.xlsx)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Choose the roster first (Ctrl+O).</source>
        <translation>请先选择名册（Ctrl+O）。</translation>
    </message>
    <message>
        <source>A roster is taken whole or not at all: give the unit the reasons back (Ctrl+S).</source>
        <translation>名册须整份收件：请把附原因的名册退回单位（Ctrl+S）。</translation>
    </message>
    <message>
        <source>Fill in the name of the unit.</source>
        <translation>请填写单位名称。</translation>
    </message>
    <message>
        <source>The limit of this item is still to be filled in by this office.</source>
        <translation>此事项的办理时限待本机构填写。</translation>
    </message>
    <message>
        <source>Calculation sheet %1</source>
        <translation>补贴审核表 %1</translation>
    </message>
    <message>
        <source>Calculation sheet</source>
        <translation>补贴审核表</translation>
    </message>
    <message>
        <source>%1 printed.</source>
        <translation>%1已打印。</translation>
    </message>
    <message>
        <source>%1 saved: %2</source>
        <translation>%1已保存：%2</translation>
    </message>
    <message>
        <source>There is no amount yet.</source>
        <translation>还没有金额。</translation>
    </message>
    <message>
        <source>The roster is being checked.</source>
        <translation>正在核对名册…</translation>
    </message>
    <message>
        <source>No roster chosen yet.</source>
        <translation>尚未选择名册。</translation>
    </message>
    <message>
        <source>%1 rows, %2 refused, %3 to be looked at</source>
        <translation>共%1行，不通过%2行，须核对%3行</translation>
    </message>
    <message>
        <source>%1 persons, %2 person-days</source>
        <translation>%1人，%2人天</translation>
    </message>
    <message>
        <source>%1 title rows and %2 sum rows passed over</source>
        <translation>跳过标题行%1行、合计行%2行</translation>
    </message>
    <message>
        <source>Every row is right: Ctrl+Enter takes the claim and calculates it.</source>
        <translation>各行均无误：Ctrl+回车 受理并核算。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are refused; the reasons stand beside them.</source>
        <translation>
            <numerusform>有%n行不通过，原因见各行旁。</numerusform>
        </translation>
    </message>
    <message>
        <source>not yet calculated</source>
        <translation>未核算</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1至%2</translation>
    </message>
    <message>
        <source>%1 person-days</source>
        <translation>%1人天</translation>
    </message>
    <message>
        <source>May not be decided yet: %1 value(s) are not confirmed</source>
        <translation>尚不能据以决定：有%1个参数未经两人确认</translation>
    </message>
    <message>
        <source>Accepted and calculated: %1, %2</source>
        <translation>已受理并核算：%1，%2</translation>
    </message>
    <message>
        <source>This office must enter %1 before a roster can be checked.</source>
        <translation>本机构须先填写“%1”，才能核对名册。</translation>
    </message>
    <message>
        <source>A second person must confirm %1 before a roster can be checked.</source>
        <translation>“%1”须由第二人确认后，才能核对名册。</translation>
    </message>
    <message>
        <source>The roster has no column %1. Save an empty roster (Ctrl+T) and fill that in.</source>
        <translation>名册缺少“%1”列。请保存空白名册（Ctrl+T）后填写。</translation>
    </message>
    <message>
        <source>%1 applicants</source>
        <translation>%1个申请人</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) accepted and calculated, %1 in all.</source>
        <translation>
            <numerusform>已受理并计算%n件，合计%1。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chuangkou::SideBySide</name>
    <message>
        <source>Versions side by side</source>
        <translation>各版本并排</translation>
    </message>
    <message>
        <source>Choose a conflict on the left.</source>
        <translation>请在左侧选择一项冲突。</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>此项</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>版本%1</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>何人</translation>
    </message>
    <message>
        <source>When</source>
        <translation>何时</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>机器</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Used until decided</source>
        <translation>暂用</translation>
    </message>
    <message>
        <source>this value</source>
        <translation>此值</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比较</translation>
    </message>
</context>
<context>
    <name>chuangkou::SlotChoice</name>
    <message>
        <source>Day before</source>
        <translation>前一天</translation>
    </message>
    <message>
        <source>Day before (PgUp)</source>
        <translation>前一天（PgUp）</translation>
    </message>
    <message>
        <source>Next day</source>
        <translation>后一天</translation>
    </message>
    <message>
        <source>Next day (PgDn)</source>
        <translation>后一天（PgDn）</translation>
    </message>
    <message>
        <source>Free slots</source>
        <translation>空闲时段</translation>
    </message>
    <message>
        <source>%1  %2 left</source>
        <translation>%1  余 %2</translation>
    </message>
    <message>
        <source>Nothing is free on this day: PgDn for the next</source>
        <translation>这一天没有空位，按 PgDn 看后一天</translation>
    </message>
</context>
<context>
    <name>chuangkou::StaffController</name>
    <message>
        <source>The roles of %1 are set; they hold from the next log-in on.</source>
        <translation>%1的角色已设置，下次登录起生效。</translation>
    </message>
    <message>
        <source>%1 can no longer log in. Backups made before can still be opened with the former password.</source>
        <translation>%1不能再登录。此前的备份仍可用原密码打开。</translation>
    </message>
    <message>
        <source>The lock of %1 is lifted.</source>
        <translation>%1的锁定已解除。</translation>
    </message>
</context>
<context>
    <name>chuangkou::StaffScreen</name>
    <message>
        <source>Log-in name</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>新增人员</translation>
    </message>
    <message>
        <source>Makes an account with a first password</source>
        <translation>建立账户并给出初始密码</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Makes the account, or sets the chosen roles</source>
        <translation>建立账户，或保存所选角色</translation>
    </message>
    <message>
        <source>First password</source>
        <translation>初始密码</translation>
    </message>
    <message>
        <source>Gives the person a new first password, shown once</source>
        <translation>为此人设置新的初始密码，只显示一次</translation>
    </message>
    <message>
        <source>Lift the lock</source>
        <translation>解除锁定</translation>
    </message>
    <message>
        <source>Ends the lock after wrong passwords on this PC, with a reason</source>
        <translation>解除密码错误造成的本机锁定，须写明理由</translation>
    </message>
    <message>
        <source>End the access</source>
        <translation>停用账户</translation>
    </message>
    <message>
        <source>The person can no longer log in; what they did stays</source>
        <translation>此人不能再登录，已办的内容保留</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Nobody is here yet.</source>
        <translation>还没有人员。</translation>
    </message>
    <message>
        <source>active</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>access ended</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>roles that belong apart: only %1 holds</source>
        <translation>角色不得兼任：只有%1有效</translation>
    </message>
    <message>
        <source>first password, not changed yet</source>
        <translation>初始密码尚未更改</translation>
    </message>
    <message>
        <source>Since %1 the three administrators are three persons without case work.</source>
        <translation>自%1起，系统管理员、安全管理员、审计管理员由三人分别担任，且不办理业务。</translation>
    </message>
    <message>
        <source>Roles may be joined until three different people are named as system administrator, security administrator and auditor; from then on never again.</source>
        <translation>在指定三人分别担任系统管理员、安全管理员、审计管理员之前可以兼任；指定之后不得再兼任。</translation>
    </message>
    <message>
        <source>Please enter the log-in name.</source>
        <translation>请输入登录名。</translation>
    </message>
    <message>
        <source>Please enter the name.</source>
        <translation>请输入姓名。</translation>
    </message>
    <message>
        <source>Choose at least one role.</source>
        <translation>请至少选一个角色。</translation>
    </message>
    <message>
        <source>Reason for lifting the lock of %1, then Enter</source>
        <translation>解除%1锁定的理由，按回车</translation>
    </message>
    <message>
        <source>Reason for ending the access of %1, then Enter</source>
        <translation>停用%1的理由，按回车</translation>
    </message>
    <message>
        <source>First password of %1 (%2):
%3
It is shown this once. Hand it over on paper; at the first log-in it must be changed.</source>
        <translation>%1（%2）的初始密码：
%3
只在此显示一次。请写在纸上交给本人；首次登录时须更改。</translation>
    </message>
    <message>
        <source>Name of the person</source>
        <translation>姓名</translation>
    </message>
</context>
<context>
    <name>chuangkou::StatusLine</name>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Shows the policies</source>
        <translation>打开政策屏</translation>
    </message>
    <message>
        <source>Shows the backups</source>
        <translation>显示备份</translation>
    </message>
    <message>
        <source>Shows the conflicts</source>
        <translation>查看冲突</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) to decide</source>
        <translation>
            <numerusform>%n项冲突待处理</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>chuangkou::SuggestLine</name>
    <message>
        <source>Nothing fits what is typed</source>
        <translation>没有符合的条目</translation>
    </message>
</context>
<context>
    <name>chuangkou::SummaryScreen</name>
    <message>
        <source>Print and issue</source>
        <translation>打印并定稿</translation>
    </message>
    <message>
        <source>Fixes the next version of the day&apos;s summary and prints it</source>
        <translation>把当日日报定为下一版并打印</translation>
    </message>
    <message>
        <source>Saves a draft; issues nothing</source>
        <translation>保存草稿，不定稿</translation>
    </message>
    <message>
        <source>Saves a draft table; issues nothing</source>
        <translation>保存草稿表格，不定稿</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>补打</translation>
    </message>
    <message>
        <source>Prints the chosen version again, as the file that was issued</source>
        <translation>按定稿原件补打所选版本</translation>
    </message>
    <message>
        <source>Day before</source>
        <translation>前一天</translation>
    </message>
    <message>
        <source>Shows the day before</source>
        <translation>显示前一天</translation>
    </message>
    <message>
        <source>Day after</source>
        <translation>后一天</translation>
    </message>
    <message>
        <source>Shows the day after</source>
        <translation>显示后一天</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Shows today</source>
        <translation>显示今天</translation>
    </message>
    <message>
        <source>Back to the table</source>
        <translation>返回表格</translation>
    </message>
    <message>
        <source>Goes from the rows back to the number</source>
        <translation>从明细回到数字</translation>
    </message>
    <message>
        <source>Nothing is known of this day yet.</source>
        <translation>这一天还没有数据。</translation>
    </message>
    <message>
        <source>Enter lists the rows behind the number</source>
        <translation>回车列出这个数字背后的各行</translation>
    </message>
    <message>
        <source>Shows this table of the sheet</source>
        <translation>显示日报的这张表</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>format of a date that is edited</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>大厅</translation>
    </message>
    <message>
        <source>Whole office</source>
        <translation>全单位</translation>
    </message>
    <message>
        <source>Rows behind a number: choose one above and press Enter</source>
        <translation>数字明细：在上方选一个数字，按回车</translation>
    </message>
    <message>
        <source>No rows. Choose a number above and press Enter.</source>
        <translation>没有明细。请在上方选一个数字，按回车。</translation>
    </message>
    <message>
        <source>Visits behind the number</source>
        <translation>数字背后的取号</translation>
    </message>
    <message>
        <source>Cases behind the number</source>
        <translation>数字背后的办件</translation>
    </message>
    <message>
        <source>Issued versions</source>
        <translation>已定稿版本</translation>
    </message>
    <message>
        <source>Not issued yet: Ctrl+Enter prints and issues version 1.</source>
        <translation>尚未定稿：Ctrl+回车 打印并定为第1版。</translation>
    </message>
    <message>
        <source>Draft saved: %1</source>
        <translation>草稿已保存：%1</translation>
    </message>
    <message>
        <source>Daily summary</source>
        <translation>窗口日报</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>定稿时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>定稿人</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>The day is being added up.</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>It reconciles: %1 tickets given out, %2 accounted for.</source>
        <translation>账目相符：发号%1，去向明确%2。</translation>
    </message>
    <message>
        <source>It does not reconcile: %1 tickets given out, %2 accounted for.</source>
        <translation>账目不符：发号%1，去向明确%2。</translation>
    </message>
    <message>
        <source>Visits not here: %1</source>
        <translation>本机没有数据的号码：%1</translation>
    </message>
    <message>
        <source>The day is not closed yet.</source>
        <translation>当日尚未闭厅。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>No doubtful times.</source>
        <translation>没有时间存疑件。</translation>
    </message>
    <message>
        <source>Doubtful times: %1, counted and kept out of the averages (%2)</source>
        <translation>时间存疑%1件，计入件数，不计入平均（%2）</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between kinds</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>第%1版</translation>
    </message>
    <message>
        <source>Version %1, correction %2</source>
        <translation>第%1版（更正%2）</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>%n项</numerusform>
        </translation>
    </message>
    <message>
        <source>Draft: not issued yet</source>
        <translation>草稿：尚未定稿</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Of %1 only the count is kept; there are no rows behind it.</source>
        <translation>“%1”只保留计数，没有明细。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n row(s)</source>
        <translation>
            <numerusform>%1：%n条</numerusform>
        </translation>
    </message>
    <message>
        <source>Daily summary %1 version %2</source>
        <translation>窗口日报 %1 第%2版</translation>
    </message>
    <message>
        <source>%1 reprint %2</source>
        <translation>%1 补打%2</translation>
    </message>
    <message>
        <source>%1, reprint %2</source>
        <translation>%1 补打%2</translation>
    </message>
    <message>
        <source>%1 printed.</source>
        <translation>%1已打印。</translation>
    </message>
    <message>
        <source>%1 saved: %2</source>
        <translation>%1已保存：%2</translation>
    </message>
    <message>
        <source>Save the draft as PDF</source>
        <translation>保存草稿PDF</translation>
    </message>
    <message>
        <source>Save the draft as a table</source>
        <translation>保存草稿表格</translation>
    </message>
    <message>
        <source>Daily summary %1 draft.%2</source>
        <translation>窗口日报 %1 草稿.%2</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Tables (*.xlsx)</source>
        <translation>表格 (*.xlsx)</translation>
    </message>
    <message>
        <source>Draft PDF</source>
        <translation>草稿PDF</translation>
    </message>
    <message>
        <source>Draft xlsx</source>
        <translation>草稿表格</translation>
    </message>
    <message>
        <source>What the correction changes</source>
        <translation>更正的变动</translation>
    </message>
    <message>
        <source>Issue correction %1</source>
        <translation>打印并定稿更正%1</translation>
    </message>
</context>
<context>
    <name>chuangkou::TablesTab</name>
    <message>
        <source>exactly one row holds</source>
        <translation>只有一行适用</translation>
    </message>
    <message>
        <source>the first row that fits holds</source>
        <translation>首个符合的行适用</translation>
    </message>
    <message>
        <source>rows that fit say the same</source>
        <translation>符合的各行结果相同</translation>
    </message>
    <message>
        <source>all rows that fit are collected</source>
        <translation>汇集所有符合的行</translation>
    </message>
    <message>
        <source>any</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>Table of the policy</source>
        <translation>政策的决策表</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between sentences</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>right</source>
        <translation>无误</translation>
    </message>
    <message>
        <source>Rows of the table</source>
        <translation>决策表各行</translation>
    </message>
    <message>
        <source>This policy has no decision tables.</source>
        <translation>本政策没有决策表。</translation>
    </message>
    <message>
        <source>The check found no gap and no overlap here.</source>
        <translation>检查结果：没有缺口，没有重叠。</translation>
    </message>
    <message>
        <source>%1; %2 tables in all</source>
        <translation>%1；共%2张表</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>chuangkou::TopBar</name>
    <message>
        <source>Counter %1</source>
        <translation>%1号窗口</translation>
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
<context>
    <name>chuangkou::ValuesPanel</name>
    <message>
        <source>Confirm</source>
        <translation>填写并确认</translation>
    </message>
    <message>
        <source>Value of the policy</source>
        <translation>政策参数</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>参数值</translation>
    </message>
    <message>
        <source>as in the document</source>
        <translation>与文件一致</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>起用日期</translation>
    </message>
    <message>
        <source>yyyy-mm-dd; empty: always</source>
        <translation>年-月-日；空：一直有效</translation>
    </message>
    <message>
        <source>Document that says so</source>
        <translation>依据文件</translation>
    </message>
    <message>
        <source>number and title</source>
        <translation>文号和标题</translation>
    </message>
    <message>
        <source>This office must enter: %1. The notice leaves it open; two persons enter the same value with the document that says so.</source>
        <translation>本机构须填写：%1。文件未作规定，须由两人分别填写同一值并注明依据文件。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Values that two persons have not confirmed yet may be calculated with, not decided.</source>
        <translation>未经两人确认的参数可以用于试算，不能据以决定。</translation>
    </message>
    <message>
        <source>%1 says %2 (%3)</source>
        <translation>%1填写%2（%3）</translation>
    </message>
    <message>
        <source>Nobody has entered it yet.</source>
        <translation>还没有人填写。</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between sentences</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>%1. Now a second person must log in and enter the same.</source>
        <translation>%1。还须第二人登录后填写同一值。</translation>
    </message>
    <message>
        <source>%1. Check it against the document and confirm.</source>
        <translation>%1。请对照文件核对后确认。</translation>
    </message>
    <message>
        <source>Fill in the value.</source>
        <translation>请填写参数值。</translation>
    </message>
    <message>
        <source>Write the date as 2020-02-01.</source>
        <translation>日期请写成 2020-02-01。</translation>
    </message>
    <message>
        <source>Name the document that says so.</source>
        <translation>请写明依据的文件。</translation>
    </message>
</context>
<context>
    <name>chuangkou::VisitPanel</name>
    <message>
        <source>Documents: %1</source>
        <translation>所需材料：%1</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Nobody is at this counter. Call the next one.</source>
        <translation>窗口没有正在办理的号，请叫下一位</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Question answered</source>
        <translation>咨询已答复</translation>
    </message>
    <message>
        <source>Papers missing, told once</source>
        <translation>材料不全，已一次性告知</translation>
    </message>
    <message>
        <source>Not handled here</source>
        <translation>不属本窗口办理</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>%1, with %2 more</source>
        <translation>%1，陪同 %2 人</translation>
    </message>
    <message>
        <source>Arrived %1</source>
        <translation>到达 %1</translation>
    </message>
    <message>
        <source>waited %1</source>
        <translation>等候 %1</translation>
    </message>
    <message>
        <source>called %1 (%2)</source>
        <translation>叫号 %1（第 %2 次）</translation>
    </message>
    <message>
        <source>started by itself %1</source>
        <translation>自动开始 %1</translation>
    </message>
    <message>
        <source>started %1</source>
        <translation>开始 %1</translation>
    </message>
    <message>
        <source>Also in this visit: %1</source>
        <translation>本次还办理：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>starts by itself in %1 s</source>
        <translation>%1 秒后自动开始</translation>
    </message>
    <message>
        <source>Done at once</source>
        <translation>即办件</translation>
    </message>
    <message>
        <source>Promised within: %1</source>
        <translation>承诺件，承诺时限：%1</translation>
    </message>
</context>
<context>
    <name>chuangkou::WaitingColumn</name>
    <message>
        <source>No.</source>
        <translation>号</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Min</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Waiting list</source>
        <translation>等候队列</translation>
    </message>
    <message>
        <source>Nobody is waiting. Check in who is booked, or issue a ticket.</source>
        <translation>没有人等候。请为预约的人签到，或取号</translation>
    </message>
    <message>
        <source>Waiting outside</source>
        <translation>厅外等候</translation>
    </message>
    <message>
        <source>Enter calls the chosen one out of turn, Delete: gave up</source>
        <translation>回车直接叫选中的号，Delete 弃号</translation>
    </message>
    <message>
        <source>Reason for letting in above the limit</source>
        <translation>超限放行原因</translation>
    </message>
    <message>
        <source>Reason above the limit, Enter lets in</source>
        <translation>超限放行原因，回车放行</translation>
    </message>
    <message>
        <source>Waiting %1</source>
        <translation>等候 %1</translation>
    </message>
    <message>
        <source>Outside %1, next about %2</source>
        <translation>厅外 %1，下一位约 %2</translation>
    </message>
</context>
</TS>
