<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Paper</name>
    <message>
        <source>; </source>
        <translation>；</translation>
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
        <translation>对账：取号 %1 = 办结 %2 + 过号 %3 + 弃号 %4 + 取消 %5 + 闭厅 %6 + 未结 %7</translation>
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
        <translation>说明：件数为全部来访；平均值不含时间存疑件，按人次加权，合计由来访逐件算出，不由各行平均相加。等候：到达（预约的取到达与预约时间较晚者）至首次叫号，取已办结者；叫号至开始：末次叫号至开始，不含自动开始；办理：各段之和；九成位：最近秩法。时长为 分:秒。过号：叫满次数未到，即过号作废。爽约：预约而未签到，占当日预约。半小时段含起点、不含终点。平均办结用时：自受理次日至办结的工作日，取当日办结各件；提前办结率：承诺件中早于到期日办结者；按时办结率：即办件与承诺件中按时办结者；延时服务件：下班时间后办完的事项；超期未结：过到期日未办结者。来访人数含同行人。— ：未记录。</translation>
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
        <source>Prepared by</source>
        <translation>制表</translation>
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
        <source>Booked / no-show</source>
        <translation>预约到场 / 爽约</translation>
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
        <translation>过号</translation>
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
        <source>Mean days</source>
        <translation>平均办结用时（工作日）</translation>
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
        <source>Total</source>
        <translation>合计</translation>
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
        <translation>过号率（占叫号）</translation>
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
</context>
</TS>
