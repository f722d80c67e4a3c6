<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="hi_IN" sourcelanguage="en_IN">
<context>
    <name>ActionWords</name>
    <message>
        <source>Open</source>
        <translation>खोलें</translation>
    </message>
    <message>
        <source>Book a session</source>
        <translation>सेशन बुक करें</translation>
    </message>
    <message>
        <source>Add to favourites or take out</source>
        <translation>पसंदीदा में जोड़ें या हटाएँ</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>साइन इन करें</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>चुनें</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>वहाँ जाएँ</translation>
    </message>
</context>
<context>
    <name>ActivityWords</name>
    <message>
        <source>Active today</source>
        <translation>आज सक्रिय</translation>
    </message>
    <message>
        <source>Active this week</source>
        <translation>इस हफ़्ते सक्रिय</translation>
    </message>
</context>
<context>
    <name>AnalyticsCharts</name>
    <message>
        <source>%1 %2</source>
        <comment>month, year</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>When</source>
        <translation>कब</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>सेशन</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>सप्ताह</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>रद्द</translation>
    </message>
    <message>
        <source>No-shows</source>
        <translation>नहीं आए</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>step, people</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, %3 of the step before, the fewest</source>
        <translation>%1: %2, पिछले चरण का %3, सबसे कम</translation>
    </message>
    <message>
        <source>%1: %2, %3 of the step before</source>
        <translation>%1: %2, पिछले चरण का %3</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>चरण</translation>
    </message>
    <message>
        <source>People</source>
        <translation>लोग</translation>
    </message>
    <message>
        <source>Of the step before</source>
        <translation>पिछले चरण का</translation>
    </message>
    <message>
        <source>Nobody who lets us count was here in these days.</source>
        <translation>गिनती की अनुमति देने वाला कोई इन दिनों में नहीं आया।</translation>
    </message>
    <message>
        <source>Whoever came went all the way.</source>
        <translation>जो आए, वे आख़िर तक पहुँचे।</translation>
    </message>
    <message>
        <source>Shares are of the step before. Most are lost between “%1” and “%2”: %3 go on.</source>
        <comment>two steps, a share</comment>
        <translation>हिस्से पिछले चरण के हैं। सबसे ज़्यादा लोग “%1” और “%2” के बीच रुक जाते हैं: सिर्फ़ %3 आगे बढ़ते हैं।</translation>
    </message>
    <message numerus="yes">
        <source>Plans bring %1 a month, from %n student(s).</source>
        <comment>amount</comment>
        <translation>
            <numerusform>प्लान से हर महीने %1 आते हैं, %n छात्र से।</numerusform>
            <numerusform>प्लान से हर महीने %1 आते हैं, %n छात्रों से।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n renewal(s) were refused and are tried again.</source>
        <translation>
            <numerusform>%n रिन्यूअल का भुगतान नहीं हुआ, दोबारा कोशिश जारी है।</numerusform>
            <numerusform>%n रिन्यूअल के भुगतान नहीं हुए, दोबारा कोशिश जारी है।</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnalyticsWords</name>
    <message>
        <source>Gross</source>
        <translation>कुल बिक्री</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>कमीशन</translation>
    </message>
    <message>
        <source>GST</source>
        <translation>GST</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>शुद्ध आय</translation>
    </message>
    <message>
        <source>Sessions a week</source>
        <translation>हर सप्ताह सेशन</translation>
    </message>
    <message>
        <source>Repeat students</source>
        <translation>दोबारा आए छात्र</translation>
    </message>
    <message>
        <source>Average rating</source>
        <translation>औसत रेटिंग</translation>
    </message>
    <message>
        <source>Active mentors</source>
        <translation>सक्रिय मेंटर</translation>
    </message>
    <message>
        <source>Utilisation</source>
        <translation>समय का उपयोग</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>रद्द</translation>
    </message>
    <message>
        <source>No-shows</source>
        <translation>नहीं आए</translation>
    </message>
    <message>
        <source>–</source>
        <comment>no figure</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>per cent</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Goal %1</source>
        <translation>लक्ष्य %1</translation>
    </message>
    <message>
        <source>Goal %1: met</source>
        <translation>लक्ष्य %1: पूरा</translation>
    </message>
    <message>
        <source>Goal %1: not met</source>
        <translation>लक्ष्य %1: अधूरा</translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>पहले %1</translation>
    </message>
    <message>
        <source>as before</source>
        <comment>a figure is the same</comment>
        <translation>पहले जितना</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>आए</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>खोज</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>प्रोफ़ाइल</translation>
    </message>
    <message>
        <source>Time chosen</source>
        <translation>समय चुना</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>भुगतान</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translation>पुष्टि</translation>
    </message>
    <message>
        <source>%1 points</source>
        <comment>of per cent</comment>
        <translation>%1 अंक</translation>
    </message>
</context>
<context>
    <name>AsideWords</name>
    <message>
        <source>Expert</source>
        <translation>विशेषज्ञ</translation>
    </message>
    <message>
        <source>Proficient</source>
        <translation>कुशल</translation>
    </message>
    <message>
        <source>Familiar</source>
        <translation>जानकार</translation>
    </message>
    <message>
        <source>now</source>
        <translation>अभी</translation>
    </message>
    <message>
        <source>Expertise</source>
        <translation>विशेषज्ञता</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>विषय</translation>
    </message>
    <message>
        <source>Experience</source>
        <translation>अनुभव</translation>
    </message>
</context>
<context>
    <name>AuditWords</name>
    <message>
        <source>Suspended an account</source>
        <translation>खाता निलंबित किया</translation>
    </message>
    <message>
        <source>Reinstated an account</source>
        <translation>खाता बहाल किया</translation>
    </message>
    <message>
        <source>Changed an admin’s roles</source>
        <translation>एडमिन की भूमिकाएँ बदलीं</translation>
    </message>
    <message>
        <source>Looked at a whole e-mail address</source>
        <translation>पूरा ईमेल पता देखा</translation>
    </message>
    <message>
        <source>Made an owner</source>
        <translation>मालिक बनाया</translation>
    </message>
    <message>
        <source>Approved a mentor</source>
        <translation>मेंटर को मंज़ूरी दी</translation>
    </message>
    <message>
        <source>Declined an application</source>
        <translation>आवेदन अस्वीकार किया</translation>
    </message>
    <message>
        <source>Approved a new headline or company</source>
        <translation>नए शीर्षक या कंपनी को मंज़ूरी दी</translation>
    </message>
    <message>
        <source>Declined a new headline or company</source>
        <translation>नया शीर्षक या कंपनी अस्वीकार की</translation>
    </message>
    <message>
        <source>Asked an applicant back</source>
        <translation>आवेदक से सवाल पूछा</translation>
    </message>
    <message>
        <source>Made a note on an application</source>
        <translation>आवेदन पर नोट लिखा</translation>
    </message>
    <message>
        <source>Settled evidence of an application</source>
        <translation>आवेदन के सबूत जाँचे</translation>
    </message>
    <message>
        <source>Opened an applicant’s document</source>
        <translation>आवेदक का दस्तावेज़ खोला</translation>
    </message>
    <message>
        <source>Hid a review</source>
        <translation>समीक्षा छिपाई</translation>
    </message>
    <message>
        <source>Let a review stay</source>
        <translation>समीक्षा रहने दी</translation>
    </message>
    <message>
        <source>Hid an answer to a review</source>
        <translation>समीक्षा का जवाब छिपाया</translation>
    </message>
    <message>
        <source>Let an answer to a review stay</source>
        <translation>समीक्षा का जवाब रहने दिया</translation>
    </message>
    <message>
        <source>Cancelled a booking</source>
        <translation>बुकिंग रद्द की</translation>
    </message>
    <message>
        <source>Completed a booking</source>
        <translation>बुकिंग पूरी की</translation>
    </message>
    <message>
        <source>Upheld a reported absence</source>
        <translation>न आने की बात मानी</translation>
    </message>
    <message>
        <source>Rejected a reported absence</source>
        <translation>न आने की बात नहीं मानी</translation>
    </message>
    <message>
        <source>Looked at a session nobody kept</source>
        <translation>वह सेशन देखा जिसमें कोई नहीं आया</translation>
    </message>
    <message>
        <source>Gave a payment back</source>
        <translation>भुगतान लौटाया</translation>
    </message>
    <message>
        <source>Tried a refund again</source>
        <translation>रकम लौटाने की दोबारा कोशिश की</translation>
    </message>
    <message>
        <source>Changed where she is paid</source>
        <translation>भुगतान पाने का विवरण बदला</translation>
    </message>
    <message>
        <source>Made a payout run</source>
        <translation>भुगतान की सूची बनाई</translation>
    </message>
    <message>
        <source>Checked a payout run</source>
        <translation>भुगतान की सूची जाँची</translation>
    </message>
    <message>
        <source>Approved a payout run</source>
        <translation>भुगतान की सूची मंज़ूर की</translation>
    </message>
    <message>
        <source>Refused a payout run</source>
        <translation>भुगतान की सूची नामंज़ूर की</translation>
    </message>
    <message>
        <source>Made the bank’s file of a payout run</source>
        <translation>भुगतान की बैंक फ़ाइल बनाई</translation>
    </message>
    <message>
        <source>Said that a payout was made by hand</source>
        <translation>भुगतान मैन्युअल भेजा दर्ज किया</translation>
    </message>
    <message>
        <source>Said that a payout could not be made</source>
        <translation>भुगतान न हो पाना दर्ज किया</translation>
    </message>
    <message>
        <source>Sent something to the gateway again</source>
        <translation>गेटवे को दोबारा भेजा</translation>
    </message>
    <message>
        <source>Opened or closed something</source>
        <translation>कोई सुविधा खोली या बंद की</translation>
    </message>
    <message>
        <source>The operator of the server</source>
        <translation>सर्वर के संचालक</translation>
    </message>
    <message>
        <source>Somebody who is gone</source>
        <translation>कोई जो अब यहाँ नहीं है</translation>
    </message>
    <message>
        <source>Person %1</source>
        <comment>id</comment>
        <translation>व्यक्ति %1</translation>
    </message>
    <message>
        <source>Booking %1</source>
        <comment>id</comment>
        <translation>बुकिंग %1</translation>
    </message>
    <message>
        <source>Payment %1</source>
        <comment>id</comment>
        <translation>भुगतान %1</translation>
    </message>
    <message>
        <source>Refund %1</source>
        <comment>id</comment>
        <translation>रिफ़ंड %1</translation>
    </message>
    <message>
        <source>Payout %1</source>
        <comment>id</comment>
        <translation>भुगतान %1</translation>
    </message>
    <message>
        <source>Payout run %1</source>
        <comment>id</comment>
        <translation>भुगतान की सूची %1</translation>
    </message>
    <message>
        <source>Review %1</source>
        <comment>id</comment>
        <translation>समीक्षा %1</translation>
    </message>
    <message>
        <source>Message %1</source>
        <comment>id</comment>
        <translation>संदेश %1</translation>
    </message>
    <message>
        <source>Delivery %1</source>
        <comment>id</comment>
        <translation>डिलीवरी %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>kind, id</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>No admin any more</source>
        <translation>अब एडमिन नहीं</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <comment>roles</comment>
        <translation>अब: %1</translation>
    </message>
    <message>
        <source>Published new terms or privacy rules</source>
        <translation>नए नियम प्रकाशित किए</translation>
    </message>
    <message>
        <source>Moved a booking</source>
        <translation>बुकिंग का समय बदला</translation>
    </message>
    <message>
        <source>Accepted a payment of another amount</source>
        <translation>अलग राशि का भुगतान स्वीकार किया</translation>
    </message>
    <message>
        <source>Gave something back as goodwill</source>
        <translation>सद्भावना में कुछ वापस दिया</translation>
    </message>
    <message>
        <source>Proposed something with money</source>
        <translation>पैसों के बारे में प्रस्ताव रखा</translation>
    </message>
    <message>
        <source>Agreed to what was proposed with money</source>
        <translation>पैसों के प्रस्ताव पर सहमति दी</translation>
    </message>
    <message>
        <source>Refused what was proposed with money</source>
        <translation>पैसों का प्रस्ताव नामंज़ूर किया</translation>
    </message>
    <message>
        <source>Ended a pause for low ratings</source>
        <translation>कम रेटिंग की रोक हटाई</translation>
    </message>
    <message>
        <source>Kept a mentor paused for low ratings</source>
        <translation>कम रेटिंग पर रोक जारी रखी</translation>
    </message>
    <message>
        <source>Had a mentor shown first</source>
        <translation>मेंटर को ऊपर दिखाया</translation>
    </message>
    <message>
        <source>Had a mentor shown first no longer</source>
        <translation>मेंटर को ऊपर से हटाया</translation>
    </message>
    <message>
        <source>Read a reported message</source>
        <translation>रिपोर्ट किया गया संदेश पढ़ा</translation>
    </message>
    <message>
        <source>Removed a message</source>
        <translation>एक संदेश हटाया</translation>
    </message>
    <message>
        <source>Let a message stay</source>
        <translation>एक संदेश रहने दिया</translation>
    </message>
    <message>
        <source>Read the conversation of a booking</source>
        <translation>बुकिंग की बातचीत पढ़ी</translation>
    </message>
    <message>
        <source>Settled a refund by hand</source>
        <translation>रिफ़ंड ख़ुद निपटाया</translation>
    </message>
    <message>
        <source>By “%1”</source>
        <comment>reference</comment>
        <translation>“%1” से</translation>
    </message>
    <message>
        <source>Asked about a new headline or company</source>
        <translation>नए परिचय या कंपनी के बारे में पूछा</translation>
    </message>
    <message>
        <source>Marked an outage of the platform</source>
        <translation>प्लेटफ़ॉर्म बंद रहने का समय दर्ज किया</translation>
    </message>
    <message>
        <source>Outage %1</source>
        <comment>id</comment>
        <translation>बंद समय %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2 UTC, %n session(s)</source>
        <comment>outage</comment>
        <translation>
            <numerusform>%1 से %2 UTC, %n सेशन</numerusform>
            <numerusform>%1 से %2 UTC, %n सेशन</numerusform>
        </translation>
    </message>
    <message>
        <source>Noted what a bank was sent</source>
        <translation>बैंक को क्या भेजा, दर्ज किया</translation>
    </message>
    <message>
        <source>Took the evidence of a dispute</source>
        <translation>विवाद के सबूत डाउनलोड किए</translation>
    </message>
    <message>
        <source>Dispute %1</source>
        <comment>id</comment>
        <translation>विवाद %1</translation>
    </message>
    <message>
        <source>Took the same bank’s file of a payout run again</source>
        <translation>भुगतान की वही बैंक फ़ाइल दोबारा ली</translation>
    </message>
    <message>
        <source>Put away a bank’s file that the bank was not given</source>
        <translation>बैंक को न दी गई बैंक फ़ाइल हटाई</translation>
    </message>
</context>
<context>
    <name>BookingDialogs</name>
    <message>
        <source>optional</source>
        <translation>वैकल्पिक</translation>
    </message>
    <message>
        <source>Cancel this session?</source>
        <translation>यह सेशन रद्द करें?</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>कारण</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>रहने दें</translation>
    </message>
    <message>
        <source>Cancel session</source>
        <translation>सेशन रद्द करें</translation>
    </message>
    <message>
        <source>Looking up what you get back …</source>
        <translation>आपका रिफ़ंड देखा जा रहा है …</translation>
    </message>
    <message>
        <source>Decline this request?</source>
        <translation>यह अनुरोध अस्वीकार करें?</translation>
    </message>
    <message>
        <source>Decline request</source>
        <translation>अनुरोध अस्वीकार करें</translation>
    </message>
    <message>
        <source>%1 reads your reason and gets everything back.</source>
        <translation>%1 आपका कारण पढ़ेंगे और उन्हें पूरे पैसे वापस मिलेंगे।</translation>
    </message>
    <message>
        <source>Was %1 not there?</source>
        <translation>क्या %1 नहीं आए?</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>क्या हुआ</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>अभी नहीं</translation>
    </message>
    <message>
        <source>Report absence</source>
        <translation>अनुपस्थिति की रिपोर्ट करें</translation>
    </message>
    <message numerus="yes">
        <source>You are paid for the session. %1 can contest it for %n hour(s).</source>
        <translation>
            <numerusform>आपको सेशन के पैसे मिलेंगे। %1 %n घंटे तक आपत्ति कर सकते हैं।</numerusform>
            <numerusform>आपको सेशन के पैसे मिलेंगे। %1 %n घंटे तक आपत्ति कर सकते हैं।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You get everything back. %1 can contest it for %n hour(s).</source>
        <translation>
            <numerusform>आपको पूरे पैसे वापस मिलेंगे। %1 %n घंटे तक आपत्ति कर सकते हैं।</numerusform>
            <numerusform>आपको पूरे पैसे वापस मिलेंगे। %1 %n घंटे तक आपत्ति कर सकते हैं।</numerusform>
        </translation>
    </message>
    <message>
        <source>Contest the report?</source>
        <translation>रिपोर्ट पर आपत्ति करें?</translation>
    </message>
    <message>
        <source>Contest</source>
        <translation>आपत्ति करें</translation>
    </message>
    <message>
        <source>An admin looks at who joined and when, and decides.</source>
        <translation>एडमिन देखेंगे कि कौन कब आया था, और फ़ैसला करेंगे।</translation>
    </message>
    <message numerus="yes">
        <source>The records show that %1 was there and has %n hour(s) to answer. Without an answer you are paid for the session.</source>
        <translation>
            <numerusform>रिकॉर्ड बताते हैं कि %1 आए थे और उनके पास जवाब देने के लिए %n घंटा है। जवाब न मिलने पर आपको सेशन के पैसे मिलेंगे।</numerusform>
            <numerusform>रिकॉर्ड बताते हैं कि %1 आए थे और उनके पास जवाब देने के लिए %n घंटे हैं। जवाब न मिलने पर आपको सेशन के पैसे मिलेंगे।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The records show that %1 was there and has %n hour(s) to answer. Without an answer you get everything back.</source>
        <translation>
            <numerusform>रिकॉर्ड बताते हैं कि %1 आए थे और उनके पास जवाब देने के लिए %n घंटा है। जवाब न मिलने पर आपको पूरे पैसे वापस मिलेंगे।</numerusform>
            <numerusform>रिकॉर्ड बताते हैं कि %1 आए थे और उनके पास जवाब देने के लिए %n घंटे हैं। जवाब न मिलने पर आपको पूरे पैसे वापस मिलेंगे।</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 reads your reason and is not charged.</source>
        <translation>%1 आपका कारण पढ़ेंगे और उनसे कोई रकम नहीं ली जाएगी।</translation>
    </message>
</context>
<context>
    <name>BookingWords</name>
    <message>
        <source>Not paid yet</source>
        <translation>अभी भुगतान नहीं हुआ</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>अनुरोध भेजा गया</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>पक्का</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>पूरा हुआ</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>रद्द</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>अस्वीकार</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>समय निकल गया</translation>
    </message>
    <message>
        <source>No-show</source>
        <translation>नहीं आए</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%2 में %1</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n मिनट</numerusform>
            <numerusform>%n मिनट</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was paid back</source>
        <translation>%1 वापस कर दिए गए</translation>
    </message>
    <message>
        <source>Paying back %1 did not work yet; we keep trying</source>
        <translation>%1 अभी वापस नहीं हो पाए; हम कोशिश कर रहे हैं</translation>
    </message>
    <message>
        <source>%1 is on its way back to you</source>
        <translation>%1 आपको वापस भेजे जा रहे हैं</translation>
    </message>
    <message>
        <source>You earned %1</source>
        <translation>आपने %1 कमाए</translation>
    </message>
    <message>
        <source>You receive %1</source>
        <translation>आपको %1 मिलेंगे</translation>
    </message>
    <message>
        <source>%1 to pay</source>
        <translation>%1 देने हैं</translation>
    </message>
    <message>
        <source>Nothing was due</source>
        <translation>कुछ देना नहीं था</translation>
    </message>
    <message>
        <source>Nobody came to the call.</source>
        <translation>कॉल में कोई नहीं आया।</translation>
    </message>
    <message>
        <source>You are reported as absent.</source>
        <translation>रिपोर्ट है कि आप नहीं आए।</translation>
    </message>
    <message>
        <source>%1 is reported as absent.</source>
        <translation>रिपोर्ट है कि %1 नहीं आए।</translation>
    </message>
    <message>
        <source>This is contested; an admin decides.</source>
        <translation>इस पर आपत्ति है; फ़ैसला एडमिन करेंगे।</translation>
    </message>
    <message>
        <source>The report stands.</source>
        <translation>रिपोर्ट सही मानी गई।</translation>
    </message>
    <message>
        <source>It can be contested until %1.</source>
        <translation>%1 तक आपत्ति की जा सकती है।</translation>
    </message>
    <message>
        <source>%1 gets %2 back, everything that was paid.</source>
        <translation>%1 को उनके दिए पूरे %2 वापस मिलेंगे।</translation>
    </message>
    <message>
        <source>Cancelling now gives nothing back.</source>
        <translation>अभी रद्द करने पर कुछ वापस नहीं मिलेगा।</translation>
    </message>
    <message>
        <source>Cancel now and get %1 back.</source>
        <translation>अभी रद्द करें और %1 वापस पाएँ।</translation>
    </message>
    <message>
        <source>After %1 you get nothing back.</source>
        <translation>%1 के बाद कुछ वापस नहीं मिलेगा।</translation>
    </message>
    <message>
        <source>After %1 it is %2.</source>
        <translation>%1 के बाद %2 मिलेंगे।</translation>
    </message>
    <message>
        <source>after that</source>
        <translation>उसके बाद</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>%1 तक</translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>%1 से पहले</translation>
    </message>
    <message>
        <source>Mentoring session</source>
        <translation>मेंटरिंग सेशन</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%2 के साथ %1</translation>
    </message>
    <message>
        <source>Video call in Mentor Connect, booking %1</source>
        <translation>Mentor Connect में वीडियो कॉल, बुकिंग %1</translation>
    </message>
    <message>
        <source>Your payment came too late. %1.</source>
        <translation>आपका भुगतान देर से पहुँचा। %1।</translation>
    </message>
    <message>
        <source>Nothing was paid.</source>
        <translation>कोई भुगतान नहीं हुआ।</translation>
    </message>
    <message>
        <source>No payment has arrived. If your bank took it all the same, it comes back to you by itself.</source>
        <translation>कोई भुगतान नहीं पहुँचा है। फिर भी अगर बैंक ने पैसे काट लिए हों, तो वे अपने आप आपको वापस मिल जाएँगे।</translation>
    </message>
    <message>
        <source>Your bank had only reserved the amount. It is yours again within days, by itself.</source>
        <translation>बैंक ने रकम सिर्फ़ रोककर रखी थी। कुछ दिनों में वह अपने आप फिर आपकी हो जाएगी।</translation>
    </message>
    <message>
        <source>Your payment was taken, but not in the right amount. It is on its way back to you.</source>
        <translation>आपका भुगतान लिया गया, लेकिन सही रकम में नहीं। पैसे आपको वापस भेजे जा रहे हैं।</translation>
    </message>
    <message>
        <source>Your payment came too late and was paid back.</source>
        <translation>आपका भुगतान देर से पहुँचा और वापस कर दिया गया।</translation>
    </message>
    <message>
        <source>Your payment came too late: it was taken and is on its way back to you.</source>
        <translation>आपका भुगतान देर से पहुँचा: पैसे कट गए थे और आपको वापस भेजे जा रहे हैं।</translation>
    </message>
    <message>
        <source>Nothing was paid</source>
        <translation>कोई भुगतान नहीं हुआ</translation>
    </message>
    <message>
        <source>No payment has arrived</source>
        <translation>कोई भुगतान नहीं मिला</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>भुगतान हो चुका है</translation>
    </message>
    <message>
        <source>On its way back to you</source>
        <translation>रकम आपको वापस भेजी जा रही है</translation>
    </message>
    <message>
        <source>Paid back</source>
        <translation>रकम लौटा दी गई</translation>
    </message>
    <message>
        <source>Paying it back did not work yet; we keep trying</source>
        <translation>रकम अभी लौटाई नहीं जा सकी; हम कोशिश कर रहे हैं</translation>
    </message>
    <message>
        <source>Not the amount that was asked for arrived; we are looking into it</source>
        <translation>माँगी गई रकम से अलग रकम मिली; हम इसकी जाँच कर रहे हैं</translation>
    </message>
    <message>
        <source>Not taken; your bank gives it free again within days</source>
        <translation>रकम नहीं ली गई; आपका बैंक कुछ दिनों में इसे मुक्त कर देगा</translation>
    </message>
    <message>
        <source>An absence was reported, and an admin has rejected the report.</source>
        <translation>न आने की बात कही गई थी, पर एडमिन ने उसे नहीं माना।</translation>
    </message>
    <message>
        <source>Reserved at your bank, not paid</source>
        <translation>बैंक में रुकी है, भुगतान नहीं हुआ</translation>
    </message>
    <message>
        <source>Your bank reserves %1. You pay only when %2 accepts.</source>
        <comment>amount, first name</comment>
        <translation>आपका बैंक %1 रोककर रखता है। भुगतान तभी होगा जब %2 स्वीकार करेंगे।</translation>
    </message>
    <message>
        <source>You pay nothing. Your bank lets go of what it reserved within days.</source>
        <translation>आपको कुछ नहीं देना होगा। बैंक ने जो रकम रोकी है, वह कुछ दिनों में छूट जाएगी।</translation>
    </message>
    <message>
        <source>The time was released before paying.</source>
        <translation>भुगतान से पहले यह समय छोड़ दिया गया।</translation>
    </message>
    <message>
        <source>Another time was asked for.</source>
        <translation>दूसरा समय माँगा गया था।</translation>
    </message>
    <message>
        <source>The platform was down at that time.</source>
        <translation>उस समय प्लेटफ़ॉर्म बंद था।</translation>
    </message>
    <message>
        <source>The mentor’s own calendar had taken the time.</source>
        <translation>मेंटर के अपने कैलेंडर में यह समय भर गया था।</translation>
    </message>
    <message>
        <source>The payment could not be taken.</source>
        <translation>भुगतान नहीं हो सका।</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>%1 is not free at this time any more</source>
        <translation>%1 इस समय पर अब खाली नहीं हैं</translation>
    </message>
    <message>
        <source>The time was released</source>
        <translation>समय छोड़ दिया गया</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1।</translation>
    </message>
    <message>
        <source>Your payment was paid back.</source>
        <translation>आपका भुगतान वापस कर दिया गया।</translation>
    </message>
    <message>
        <source>Your payment was taken and is on its way back to you.</source>
        <translation>आपका भुगतान लिया गया था और अब आपको वापस भेजा जा रहा है।</translation>
    </message>
    <message>
        <source>It did not take place.</source>
        <translation>यह सेशन नहीं हुआ।</translation>
    </message>
    <message>
        <source>The platform was down at that time. Nobody is blamed for it.</source>
        <translation>उस समय प्लेटफ़ॉर्म बंद था। इसमें किसी की ग़लती नहीं मानी जाएगी।</translation>
    </message>
    <message>
        <source>Awaiting choice</source>
        <translation>चुनना बाकी</translation>
    </message>
    <message>
        <source>%1 is among your credits again</source>
        <comment>amount</comment>
        <translation>%1 के क्रेडिट वापस मिले</translation>
    </message>
    <message>
        <source>%1 in credits</source>
        <comment>amount</comment>
        <translation>%1 क्रेडिट से</translation>
    </message>
    <message>
        <source>It is among your credits again at once.</source>
        <translation>यह रकम तुरंत आपके क्रेडिट में वापस आएगी।</translation>
    </message>
    <message>
        <source>%1 of it is among your credits again at once.</source>
        <comment>amount</comment>
        <translation>इसमें से %1 तुरंत आपके क्रेडिट में वापस आएँगे।</translation>
    </message>
    <message>
        <source>The payment was taken back by the student’s bank.</source>
        <translation>छात्र के बैंक ने भुगतान वापस ले लिया।</translation>
    </message>
    <message>
        <source>What you had paid was not needed. %1.</source>
        <translation>आपके दिए पैसों की ज़रूरत नहीं पड़ी। %1।</translation>
    </message>
    <message>
        <source>The payment was given back.</source>
        <translation>भुगतान रिफ़ंड हो गया।</translation>
    </message>
</context>
<context>
    <name>CalendarLook</name>
    <message>
        <source>Busy</source>
        <translation>व्यस्त</translation>
    </message>
</context>
<context>
    <name>CallWords</name>
    <message>
        <source>Direct call between your two computers, encrypted. Nothing is recorded.</source>
        <translation>आपके दोनों कंप्यूटरों के बीच सीधी, एन्क्रिप्ट की हुई कॉल। कुछ रिकॉर्ड नहीं होता।</translation>
    </message>
    <message numerus="yes">
        <source>Direct call between your two computers, encrypted. If %1 is %n minute(s) late you can report it and get everything back.</source>
        <translation>
            <numerusform>आपके दोनों कंप्यूटरों के बीच सीधी, एन्क्रिप्ट की हुई कॉल। %1 को %n मिनट की देर हो तो आप रिपोर्ट करके पूरे पैसे वापस पा सकते हैं।</numerusform>
            <numerusform>आपके दोनों कंप्यूटरों के बीच सीधी, एन्क्रिप्ट की हुई कॉल। %1 को %n मिनट की देर हो तो आप रिपोर्ट करके पूरे पैसे वापस पा सकते हैं।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>If %1 is %n minute(s) late you can report it and get everything back.</source>
        <translation>
            <numerusform>अगर %1 को %n मिनट की देर हो, तो आप यह बता सकते हैं और पूरा पैसा वापस पा सकते हैं।</numerusform>
            <numerusform>अगर %1 को %n मिनट की देर हो, तो आप यह बता सकते हैं और पूरा पैसा वापस पा सकते हैं।</numerusform>
        </translation>
    </message>
    <message>
        <source>The call goes through the video server of the people who run this server.</source>
        <translation>कॉल इस सर्वर को चलाने वालों के वीडियो सर्वर से होकर जाती है।</translation>
    </message>
    <message numerus="yes">
        <source>The call goes through the video server of the people who run this server. If %1 is %n minute(s) late you can report it and get everything back.</source>
        <translation>
            <numerusform>कॉल इस सर्वर को चलाने वालों के वीडियो सर्वर से होकर जाती है। अगर %1 को %n मिनट की देर हो, तो आप यह बता सकते हैं और पूरा पैसा वापस पा सकते हैं।</numerusform>
            <numerusform>कॉल इस सर्वर को चलाने वालों के वीडियो सर्वर से होकर जाती है। अगर %1 को %n मिनट की देर हो, तो आप यह बता सकते हैं और पूरा पैसा वापस पा सकते हैं।</numerusform>
        </translation>
    </message>
    <message>
        <source>No microphone found</source>
        <translation>कोई माइक्रोफ़ोन नहीं मिला</translation>
    </message>
    <message>
        <source>The system does not allow the microphone</source>
        <translation>सिस्टम माइक्रोफ़ोन की अनुमति नहीं देता</translation>
    </message>
    <message>
        <source>Another program uses the microphone</source>
        <translation>कोई दूसरा प्रोग्राम माइक्रोफ़ोन इस्तेमाल कर रहा है</translation>
    </message>
    <message>
        <source>The microphone was unplugged</source>
        <translation>माइक्रोफ़ोन निकाल दिया गया</translation>
    </message>
    <message>
        <source>The microphone could not be opened</source>
        <translation>माइक्रोफ़ोन नहीं खुल पाया</translation>
    </message>
    <message>
        <source>No camera found</source>
        <translation>कोई कैमरा नहीं मिला</translation>
    </message>
    <message>
        <source>The system does not allow the camera</source>
        <translation>सिस्टम कैमरे की अनुमति नहीं देता</translation>
    </message>
    <message>
        <source>Another program uses the camera</source>
        <translation>कोई दूसरा प्रोग्राम कैमरा इस्तेमाल कर रहा है</translation>
    </message>
    <message>
        <source>The camera was unplugged</source>
        <translation>कैमरा निकाल दिया गया</translation>
    </message>
    <message>
        <source>The camera could not be opened</source>
        <translation>कैमरा नहीं खुल पाया</translation>
    </message>
    <message>
        <source>The system does not allow sharing the screen.</source>
        <translation>सिस्टम स्क्रीन शेयर करने की अनुमति नहीं देता।</translation>
    </message>
    <message>
        <source>The screen could not be shared.</source>
        <translation>स्क्रीन शेयर नहीं हो पाई।</translation>
    </message>
    <message>
        <source>Your camera is off</source>
        <translation>आपका कैमरा बंद है</translation>
    </message>
    <message>
        <source>Opening the camera …</source>
        <translation>कैमरा खुल रहा है …</translation>
    </message>
    <message>
        <source>%1. You can still talk.</source>
        <translation>%1। आप फिर भी बात कर सकते हैं।</translation>
    </message>
    <message>
        <source>%1. You can still watch and listen.</source>
        <translation>%1। आप फिर भी देख और सुन सकते हैं।</translation>
    </message>
    <message>
        <source>%1 is here. Connecting …</source>
        <translation>%1 आ गए हैं। जोड़ा जा रहा है …</translation>
    </message>
    <message>
        <source>%1 is not here yet. The call starts by itself.</source>
        <translation>%1 अभी नहीं आए हैं। कॉल अपने आप शुरू होगी।</translation>
    </message>
    <message>
        <source>Connecting to %1 …</source>
        <translation>%1 से जोड़ा जा रहा है …</translation>
    </message>
    <message>
        <source>%1’s camera is off</source>
        <translation>%1 का कैमरा बंद है</translation>
    </message>
    <message>
        <source>The connection broke off. Connecting again …</source>
        <translation>कनेक्शन टूट गया। फिर से जोड़ा जा रहा है …</translation>
    </message>
    <message>
        <source>The server cannot be reached. The call goes on.</source>
        <translation>सर्वर से संपर्क नहीं हो पा रहा। कॉल जारी है।</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>अच्छा</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>ठीक-ठाक</translation>
    </message>
    <message>
        <source>Poor</source>
        <translation>कमज़ोर</translation>
    </message>
    <message>
        <source>until it starts</source>
        <translation>शुरू होने में</translation>
    </message>
    <message numerus="yes">
        <source>left of %n min</source>
        <translation>
            <numerusform>%n मिनट में से बाकी</numerusform>
            <numerusform>%n मिनट में से बाकी</numerusform>
        </translation>
    </message>
    <message>
        <source>until the room closes</source>
        <translation>रूम बंद होने में</translation>
    </message>
    <message>
        <source>You left the call</source>
        <translation>आपने कॉल छोड़ दी</translation>
    </message>
    <message>
        <source>You can come back until it closes.</source>
        <translation>रूम बंद होने तक आप वापस आ सकते हैं।</translation>
    </message>
    <message>
        <source>The time is over</source>
        <translation>समय पूरा हुआ</translation>
    </message>
    <message>
        <source>The room has closed. Chat and notes stay with the booking.</source>
        <translation>रूम बंद हो गया है। चैट और नोट्स बुकिंग के साथ रहेंगे।</translation>
    </message>
    <message>
        <source>You joined somewhere else</source>
        <translation>आप कहीं और से जुड़ गए हैं</translation>
    </message>
    <message>
        <source>The call goes on in another window or on another device.</source>
        <translation>कॉल किसी दूसरी विंडो या डिवाइस पर चल रही है।</translation>
    </message>
    <message>
        <source>You cannot join</source>
        <translation>आप इसमें नहीं जुड़ सकते</translation>
    </message>
    <message>
        <source>This session is over</source>
        <translation>यह सेशन पूरा हो चुका है</translation>
    </message>
    <message>
        <source>Chat and notes stay with the booking.</source>
        <translation>चैट और नोट्स बुकिंग के साथ रहेंगे।</translation>
    </message>
    <message>
        <source>This session cannot be joined</source>
        <translation>इस सेशन में नहीं जुड़ा जा सकता</translation>
    </message>
    <message>
        <source>Only a confirmed session has a call.</source>
        <translation>कॉल केवल पक्के सेशन में होती है।</translation>
    </message>
    <message>
        <source>You</source>
        <translation>आप</translation>
    </message>
    <message>
        <source>Preview, only you see this</source>
        <translation>प्रीव्यू, यह केवल आपको दिखता है</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>म्यूट</translation>
    </message>
    <message>
        <source>This session was called off</source>
        <translation>यह सेशन रद्द कर दिया गया</translation>
    </message>
    <message>
        <source>What became of it stands with the booking.</source>
        <translation>आगे क्या हुआ, यह बुकिंग में लिखा है।</translation>
    </message>
    <message>
        <source>%1 min %2</source>
        <comment>a figure, and what it is until</comment>
        <translation>%1 मिनट %2</translation>
    </message>
</context>
<context>
    <name>CreditsWords</name>
    <message>
        <source>Bought</source>
        <translation>ख़रीदे गए</translation>
    </message>
    <message>
        <source>Paid for %1</source>
        <comment>booking code</comment>
        <translation>%1 का भुगतान</translation>
    </message>
    <message>
        <source>Returned from %1</source>
        <comment>booking code</comment>
        <translation>%1 से वापस मिले</translation>
    </message>
    <message>
        <source>Not spent in time</source>
        <translation>समय-सीमा ख़त्म हुई</translation>
    </message>
    <message>
        <source>The money for them was paid back</source>
        <translation>रिफ़ंड के साथ हटाए गए</translation>
    </message>
    <message>
        <source>%1 without an end</source>
        <comment>amount</comment>
        <translation>%1, कोई समय-सीमा नहीं</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <comment>amount, date</comment>
        <translation>%1, %2 तक</translation>
    </message>
    <message>
        <source>What you buy never expires.</source>
        <translation>ख़रीदे गए क्रेडिट कभी ख़त्म नहीं होते।</translation>
    </message>
    <message numerus="yes">
        <source>What you buy can be spent for %n day(s). We tell you before it expires.</source>
        <translation>
            <numerusform>ख़रीदे गए क्रेडिट %n दिन तक चलेंगे। ख़त्म होने से पहले हम बता देंगे।</numerusform>
            <numerusform>ख़रीदे गए क्रेडिट %n दिन तक चलेंगे। ख़त्म होने से पहले हम बता देंगे।</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskStates</name>
    <message>
        <source>Finance and owners do. An owner can give you that role.</source>
        <translation>वे फ़ाइनैंस और मालिक को दिखते हैं। मालिक आपको वह भूमिका दे सकते हैं।</translation>
    </message>
</context>
<context>
    <name>DeskWords</name>
    <message>
        <source>Contested</source>
        <translation>आपत्ति है</translation>
    </message>
    <message>
        <source>Nobody came</source>
        <translation>कोई नहीं आया</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>समय रोका गया</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>अनुरोध भेजा गया</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>पक्का</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>पूरा हुआ</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>रद्द</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>अस्वीकार</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>समय निकल गया</translation>
    </message>
    <message>
        <source>No-show</source>
        <translation>नहीं आए</translation>
    </message>
    <message>
        <source>The platform</source>
        <translation>प्लैटफ़ॉर्म</translation>
    </message>
    <message>
        <source>%1 chose the time</source>
        <translation>%1 ने समय चुना</translation>
    </message>
    <message>
        <source>%1 paid</source>
        <translation>%1 ने भुगतान किया</translation>
    </message>
    <message>
        <source>%1 accepted</source>
        <translation>%1 ने स्वीकार किया</translation>
    </message>
    <message>
        <source>%1 completed the session</source>
        <translation>%1 ने सेशन पूरा किया</translation>
    </message>
    <message>
        <source>Completed by itself</source>
        <translation>अपने-आप पूरा हुआ</translation>
    </message>
    <message>
        <source>%1 cancelled</source>
        <translation>%1 ने रद्द किया</translation>
    </message>
    <message>
        <source>%1 declined</source>
        <translation>%1 ने मना किया</translation>
    </message>
    <message>
        <source>Declined: no answer in time</source>
        <translation>अस्वीकार: समय पर जवाब नहीं आया</translation>
    </message>
    <message>
        <source>Not paid in time</source>
        <translation>समय पर भुगतान नहीं हुआ</translation>
    </message>
    <message>
        <source>Settled as a no-show</source>
        <translation>न आने के रूप में निपटाया गया</translation>
    </message>
    <message>
        <source>The records showed an absence</source>
        <translation>रिकॉर्ड में कोई नहीं आया था</translation>
    </message>
    <message>
        <source>%1 reported an absence</source>
        <translation>%1 ने न आने की बात बताई</translation>
    </message>
    <message>
        <source>%1 contested it</source>
        <translation>%1 ने आपत्ति की</translation>
    </message>
    <message>
        <source>An admin decided or looked</source>
        <translation>एडमिन ने फ़ैसला किया या देखा</translation>
    </message>
    <message>
        <source>%1 shared notes</source>
        <translation>%1 ने नोट्स साझा किए</translation>
    </message>
    <message>
        <source>%1 keeps the refund that is on its way already.</source>
        <translation>%1 को जो रकम लौटाई जा रही है, वह उन्हीं की रहेगी।</translation>
    </message>
    <message>
        <source>%1 gets back %2.</source>
        <translation>%1 को %2 वापस मिलेंगे।</translation>
    </message>
    <message>
        <source>%1 is paid nothing.</source>
        <translation>%1 को कुछ नहीं मिलेगा।</translation>
    </message>
    <message>
        <source>%1 is paid %2.</source>
        <translation>%1 को %2 मिलेंगे।</translation>
    </message>
    <message>
        <source>%1 gets nothing back.</source>
        <translation>%1 को कुछ वापस नहीं मिलेगा।</translation>
    </message>
    <message>
        <source>%1 keeps the refund; the platform bears %2.</source>
        <translation>%1 को लौटाई गई रकम उन्हीं की रहेगी; %2 प्लैटफ़ॉर्म देगा।</translation>
    </message>
    <message>
        <source>%1 has a strike.</source>
        <translation>%1 के नाम एक चूक दर्ज होगी।</translation>
    </message>
    <message>
        <source>%1 reported</source>
        <translation>%1 ने बताया</translation>
    </message>
    <message>
        <source>%1 contests</source>
        <translation>%1 की आपत्ति</translation>
    </message>
    <message>
        <source>%1 upheld the report</source>
        <translation>%1 ने बात मान ली</translation>
    </message>
    <message>
        <source>%1 rejected the report</source>
        <translation>%1 ने बात नहीं मानी</translation>
    </message>
    <message>
        <source>%1 looked at it</source>
        <translation>%1 ने इसे देखा</translation>
    </message>
    <message>
        <source>Moved to another time</source>
        <translation>दूसरे समय पर रखा गया</translation>
    </message>
    <message>
        <source>to %1: “%2”, sent</source>
        <comment>name, what it is about</comment>
        <translation>%1 को: “%2”, भेजा गया</translation>
    </message>
    <message>
        <source>to %1: “%2”, could not be sent</source>
        <comment>name, what it is about</comment>
        <translation>%1 को: “%2”, भेजा नहीं जा सका</translation>
    </message>
    <message>
        <source>to %1: “%2”, was not sent</source>
        <comment>name, what it is about</comment>
        <translation>%1 को: “%2”, नहीं भेजा गया</translation>
    </message>
    <message>
        <source>to %1: “%2”, about to be sent</source>
        <comment>name, what it is about</comment>
        <translation>%1 को: “%2”, अभी भेजा जाएगा</translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation>भुगतान नहीं हुआ</translation>
    </message>
    <message>
        <source>Paid, nothing goes back</source>
        <translation>भुगतान हुआ, कुछ वापस नहीं</translation>
    </message>
    <message>
        <source>Refund on its way</source>
        <translation>रिफ़ंड रास्ते में</translation>
    </message>
    <message>
        <source>Refund failed</source>
        <translation>रिफ़ंड नहीं हो पाया</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>रिफ़ंड हो गया</translation>
    </message>
    <message>
        <source>Absence reported</source>
        <translation>अनुपस्थिति बताई गई</translation>
    </message>
    <message>
        <source>Absence contested</source>
        <translation>अनुपस्थिति पर आपत्ति</translation>
    </message>
    <message>
        <source>Absence upheld</source>
        <translation>अनुपस्थिति मानी गई</translation>
    </message>
    <message>
        <source>Absence rejected</source>
        <translation>अनुपस्थिति ख़ारिज</translation>
    </message>
    <message>
        <source>No absence</source>
        <translation>कोई अनुपस्थिति नहीं</translation>
    </message>
    <message>
        <source>%1 (admin)</source>
        <translation>%1 (एडमिन)</translation>
    </message>
    <message>
        <source>%1 asked for the session</source>
        <translation>%1 ने सेशन का अनुरोध किया</translation>
    </message>
    <message>
        <source>%1 decided or looked</source>
        <translation>%1 ने फ़ैसला किया या देखा</translation>
    </message>
    <message>
        <source>%1 moved it to another time</source>
        <translation>%1 ने समय बदल दिया</translation>
    </message>
    <message>
        <source>The refund was begun</source>
        <translation>वापसी शुरू हुई</translation>
    </message>
    <message>
        <source>The refund was paid out</source>
        <translation>रकम वापस कर दी गई</translation>
    </message>
    <message>
        <source>%1 left a note</source>
        <translation>%1 ने एक टिप्पणी छोड़ी</translation>
    </message>
</context>
<context>
    <name>DisputeSheet</name>
    <message>
        <source>The payment</source>
        <translation>भुगतान</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>भुगतान नंबर</translation>
    </message>
    <message>
        <source>Dispute</source>
        <translation>विवाद नंबर</translation>
    </message>
    <message>
        <source>The bank’s reason</source>
        <translation>बैंक का बताया कारण</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>राशि</translation>
    </message>
    <message>
        <source>Of it not given back</source>
        <translation>इसमें से रिफ़ंड नहीं हुआ</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>भुगतान किसने किया</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The session</source>
        <translation>सेशन</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>बुकिंग</translation>
    </message>
    <message>
        <source>Mentor</source>
        <translation>मेंटर</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>विषय</translation>
    </message>
    <message>
        <source>State</source>
        <translation>स्थिति</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>बुक हुआ</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>कन्फ़र्म हुआ</translation>
    </message>
    <message>
        <source>From</source>
        <translation>शुरू</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>ख़त्म</translation>
    </message>
    <message>
        <source>Who was in the room</source>
        <translation>कॉल में कौन था</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>छात्र</translation>
    </message>
    <message>
        <source>Was there</source>
        <translation>मौजूद</translation>
    </message>
    <message>
        <source>Was not there</source>
        <translation>मौजूद नहीं</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>दोनों साथ</translation>
    </message>
    <message>
        <source>At least five minutes</source>
        <translation>कम से कम पाँच मिनट</translation>
    </message>
    <message>
        <source>Less than five minutes</source>
        <translation>पाँच मिनट से कम</translation>
    </message>
    <message>
        <source>Student came and left</source>
        <translation>छात्र कब से कब तक</translation>
    </message>
    <message>
        <source>Mentor came and left</source>
        <translation>मेंटर कब से कब तक</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>times</comment>
        <translation>%1 से %2</translation>
    </message>
    <message>
        <source>The policy as it was booked</source>
        <translation>बुकिंग के समय की नीति</translation>
    </message>
    <message>
        <source>Agreed to</source>
        <translation>मंज़ूर किया</translation>
    </message>
    <message>
        <source>Yes, when booking</source>
        <translation>हाँ, बुकिंग करते समय</translation>
    </message>
    <message>
        <source>No</source>
        <translation>नहीं</translation>
    </message>
    <message>
        <source>Everything back</source>
        <translation>पूरा रिफ़ंड</translation>
    </message>
    <message>
        <source>Until %1 before the start</source>
        <translation>शुरू होने से %1 पहले तक</translation>
    </message>
    <message>
        <source>%1 % back</source>
        <translation>%1 % रिफ़ंड</translation>
    </message>
    <message>
        <source>Texts that were agreed to</source>
        <translation>जिन शर्तों को मंज़ूर किया</translation>
    </message>
    <message>
        <source>Version %1, on %2</source>
        <comment>number, when</comment>
        <translation>संस्करण %1, %2 को</translation>
    </message>
    <message>
        <source>The price as it was shown</source>
        <translation>दिखाई गई कीमत</translation>
    </message>
    <message>
        <source>GST, contained</source>
        <translation>GST (शामिल)</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>कुल</translation>
    </message>
    <message>
        <source>Paid, invoiced and given back</source>
        <translation>भुगतान, इनवॉइस और रिफ़ंड</translation>
    </message>
    <message>
        <source>%1 by %2, %3</source>
        <comment>amount, way, payment</comment>
        <translation>%1, %2 से, %3</translation>
    </message>
    <message>
        <source>Credit note %1 over %2</source>
        <comment>number, amount</comment>
        <translation>क्रेडिट नोट %1, %2 का</translation>
    </message>
    <message>
        <source>Invoice %1 over %2</source>
        <comment>number, amount</comment>
        <translation>इनवॉइस %1, %2 का</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>रिफ़ंड</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>कुछ नहीं</translation>
    </message>
    <message>
        <source>Messages, which both allow to be read</source>
        <translation>संदेश, जिन्हें पढ़ने की इजाज़त दोनों ने दी है</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name, when</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>हटाया गया</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>सबूत</translation>
    </message>
    <message>
        <source>Put together on %1. Times are those of %2.</source>
        <comment>when, zone</comment>
        <translation>%1 को तैयार किया गया। समय %2 के हैं।</translation>
    </message>
</context>
<context>
    <name>DisputeWords</name>
    <message>
        <source>Wants an answer</source>
        <translation>जवाब देना है</translation>
    </message>
    <message>
        <source>The bank is reading</source>
        <translation>बैंक जाँच कर रहा है</translation>
    </message>
    <message>
        <source>The bank wants more</source>
        <translation>बैंक ने और जानकारी माँगी</translation>
    </message>
    <message>
        <source>Closed, no money was moved</source>
        <translation>बंद, कोई पैसा नहीं कटा</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>हमारे पक्ष में</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>बैंक के पक्ष में</translation>
    </message>
    <message>
        <source>Suspected fraud</source>
        <translation>धोखाधड़ी का शक</translation>
    </message>
    <message>
        <source>A question of the bank</source>
        <translation>बैंक का सवाल</translation>
    </message>
    <message>
        <source>Chargeback</source>
        <translation>चार्जबैक</translation>
    </message>
    <message>
        <source>Asked back for the second time</source>
        <translation>दूसरी बार माँगा गया</translation>
    </message>
    <message>
        <source>Before the card network</source>
        <translation>कार्ड नेटवर्क के पास</translation>
    </message>
    <message>
        <source>%1 of %2, %3</source>
        <comment>amount, booking, student</comment>
        <translation>%2 के %1, %3</translation>
    </message>
    <message>
        <source>Answer until %1</source>
        <translation>%1 तक जवाब दें</translation>
    </message>
    <message>
        <source>%1: %2 was taken</source>
        <comment>when, amount</comment>
        <translation>%1: %2 कटे</translation>
    </message>
    <message>
        <source>%1: the money stays</source>
        <comment>when</comment>
        <translation>%1: पैसा नहीं कटा</translation>
    </message>
    <message>
        <source>Sent, as %1 noted on %2: %3</source>
        <comment>name, when, what</comment>
        <translation>%2 को %1 ने लिखा कि यह भेजा गया: %3</translation>
    </message>
    <message>
        <source>the session was not given</source>
        <translation>सेशन नहीं मिला</translation>
    </message>
    <message>
        <source>it was not as described</source>
        <translation>सेशन वैसा नहीं था जैसा बताया गया</translation>
    </message>
    <message>
        <source>a refund did not arrive</source>
        <translation>रिफ़ंड नहीं मिला</translation>
    </message>
    <message>
        <source>it was paid twice</source>
        <translation>दो बार भुगतान हुआ</translation>
    </message>
    <message>
        <source>the card’s owner did not agree to it</source>
        <translation>कार्डधारक ने अनुमति नहीं दी</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>words of a bank</comment>
        <translation>“%1”</translation>
    </message>
</context>
<context>
    <name>DropWords</name>
    <message>
        <source>You are free then</source>
        <translation>आप इस समय खाली हैं</translation>
    </message>
    <message>
        <source>%1 is free then</source>
        <translation>%1 इस समय खाली हैं</translation>
    </message>
    <message>
        <source>Looking for free times …</source>
        <translation>खाली समय ढूँढे जा रहे हैं …</translation>
    </message>
    <message>
        <source>This is the time it has now</source>
        <translation>इसका अभी यही समय है</translation>
    </message>
    <message>
        <source>That time is over</source>
        <translation>यह समय बीत चुका है</translation>
    </message>
    <message>
        <source>You are not free then</source>
        <translation>आप इस समय खाली नहीं हैं</translation>
    </message>
    <message>
        <source>%1 is not free then</source>
        <translation>%1 इस समय खाली नहीं हैं</translation>
    </message>
</context>
<context>
    <name>FaultWords</name>
    <message>
        <source>Wrong: %1</source>
        <translation>गलत: %1</translation>
    </message>
</context>
<context>
    <name>FilterWords</name>
    <message>
        <source>%1 and up</source>
        <translation>%1 और ऊपर</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1, %2 से</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <translation>%1, %2 तक</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>पसंदीदा</translation>
    </message>
</context>
<context>
    <name>FlagWords</name>
    <message>
        <source>New accounts</source>
        <translation>नए खाते</translation>
    </message>
    <message>
        <source>Applications to become a mentor</source>
        <translation>मेंटर बनने के आवेदन</translation>
    </message>
    <message>
        <source>New bookings</source>
        <translation>नई बुकिंग</translation>
    </message>
    <message>
        <source>While this is closed nobody can make an account. Whoever has one signs in as always.</source>
        <translation>यह बंद रहने पर कोई नया खाता नहीं बना सकता। जिनका खाता है, वे पहले की तरह साइन इन करते हैं।</translation>
    </message>
    <message>
        <source>Who can hand in an application: a share of all accounts, and each account stays on its side of it. Drafts can be written all the same, and what was handed in is decided as always.</source>
        <translation>आवेदन कौन जमा कर सकता है: सभी खातों का एक हिस्सा, और हर खाता उसी तरफ़ रहता है जहाँ वह है। ड्राफ़्ट फिर भी लिखे जा सकते हैं, और जमा हो चुके आवेदनों पर फ़ैसला पहले की तरह होता है।</translation>
    </message>
    <message>
        <source>Who can book a time: people who mentor, people who do not, or nobody. Times that are kept or booked already go on.</source>
        <translation>समय कौन बुक कर सकता है: मेंटर, बाकी लोग, या कोई नहीं। जो समय रोके या बुक किए जा चुके हैं, वे बने रहते हैं।</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>खुला</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>बंद</translation>
    </message>
    <message>
        <source>Open for %1 % of all accounts</source>
        <translation>सभी खातों में से %1 % के लिए खुला</translation>
    </message>
    <message>
        <source>Open for those who do not mentor</source>
        <translation>उनके लिए खुला जो मेंटर नहीं हैं</translation>
    </message>
    <message>
        <source>Open for mentors alone</source>
        <translation>केवल मेंटर के लिए खुला</translation>
    </message>
</context>
<context>
    <name>FormatWords</name>
    <message>
        <source>Today</source>
        <translation>आज</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>कल</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>बीते कल</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n दिन</numerusform>
            <numerusform>%n दिन</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n घं</numerusform>
            <numerusform>%n घं</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n मिनट</numerusform>
            <numerusform>%n मिनट</numerusform>
        </translation>
    </message>
    <message>
        <source>1 min</source>
        <translation>1 मिनट</translation>
    </message>
    <message>
        <source>now</source>
        <translation>अभी</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>%1 में</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1 पहले</translation>
    </message>
</context>
<context>
    <name>InvoiceSheet</name>
    <message>
        <source>GSTIN %1</source>
        <translation>GSTIN %1</translation>
    </message>
    <message>
        <source>For</source>
        <translation>ग्राहक</translation>
    </message>
    <message>
        <source>Place of supply: %1</source>
        <translation>सप्लाई का राज्य: %1</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>बुकिंग</translation>
    </message>
    <message>
        <source>Against invoice %1 of %2</source>
        <comment>number, date</comment>
        <translation>इनवॉइस %1, दिनांक %2 के लिए</translation>
    </message>
    <message>
        <source>What</source>
        <translation>विवरण</translation>
    </message>
    <message>
        <source>SAC</source>
        <translation>SAC</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>राशि</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>वापस किया गया</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>कुल</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>ऑर्डर</translation>
    </message>
    <message>
        <source>The price as you saw it</source>
        <translation>आपको दिखाई गई कीमत</translation>
    </message>
</context>
<context>
    <name>InvoiceWords</name>
    <message>
        <source>Credit note</source>
        <translation>क्रेडिट नोट</translation>
    </message>
    <message>
        <source>Bill</source>
        <translation>बिल</translation>
    </message>
    <message>
        <source>Tax invoice</source>
        <translation>टैक्स इनवॉइस</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) with %1</source>
        <translation>
            <numerusform>%1 के साथ %n मिनट</numerusform>
            <numerusform>%1 के साथ %n मिनट</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>first and last month of a financial year</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Goodwill</source>
        <translation>सद्भावना छूट</translation>
    </message>
    <message>
        <source>Tax stays as it is.</source>
        <translation>टैक्स में कोई बदलाव नहीं।</translation>
    </message>
    <message>
        <source>The mentor’s fee, collected for %1. The platform charges no GST on it.</source>
        <translation>मेंटर की फ़ीस, %1 की ओर से ली गई। इस पर प्लेटफ़ॉर्म GST नहीं लेता।</translation>
    </message>
    <message>
        <source>Service of the platform</source>
        <translation>प्लेटफ़ॉर्म की सेवा</translation>
    </message>
    <message>
        <source>Taxable value</source>
        <translation>टैक्स योग्य रकम</translation>
    </message>
    <message>
        <source>CGST %1</source>
        <comment>rate</comment>
        <translation>CGST %1</translation>
    </message>
    <message>
        <source>SGST %1</source>
        <comment>rate</comment>
        <translation>SGST %1</translation>
    </message>
    <message>
        <source>UTGST %1</source>
        <comment>rate</comment>
        <translation>UTGST %1</translation>
    </message>
    <message>
        <source>IGST %1</source>
        <comment>rate</comment>
        <translation>IGST %1</translation>
    </message>
    <message>
        <source>Reductions, and what was credited before</source>
        <translation>छूट और पहले वापस की गई रकम</translation>
    </message>
    <message>
        <source>This is a test: no money moved.</source>
        <translation>यह टेस्ट है: कोई पैसा नहीं कटा।</translation>
    </message>
    <message>
        <source>%1 is not registered for GST; none is charged.</source>
        <translation>%1 GST में रजिस्टर्ड नहीं है; GST नहीं लिया गया।</translation>
    </message>
    <message>
        <source>Tax is not payable under reverse charge.</source>
        <translation>रिवर्स चार्ज लागू नहीं।</translation>
    </message>
    <message>
        <source>Made by a computer; it needs no signature.</source>
        <translation>कंप्यूटर से बना है; हस्ताक्षर ज़रूरी नहीं।</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>रसीद</translation>
    </message>
    <message>
        <source>Credits for sessions</source>
        <translation>सेशन के लिए क्रेडिट</translation>
    </message>
    <message>
        <source>Plan and minutes</source>
        <translation>प्लान की छूट और मिनट</translation>
    </message>
    <message>
        <source>Sessions that are paid with them are invoiced with GST.</source>
        <translation>इन क्रेडिट से बुक सेशन का इनवॉइस GST के साथ बनेगा।</translation>
    </message>
    <message>
        <source>One month of a plan</source>
        <translation>प्लान का एक महीना</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>भुगतान किया</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>कुंजियाँ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <comment>two keys</comment>
        <translation>%1 या %2</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>हर जगह</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>a row of keys</comment>
        <translation>%1 से %2</translation>
    </message>
    <message>
        <source>Open a page of the sidebar</source>
        <translation>साइडबार का पेज खोलें</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>खोजें</translation>
    </message>
    <message>
        <source>Next or previous part of the window</source>
        <translation>विंडो का अगला या पिछला हिस्सा</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>वापस</translation>
    </message>
    <message>
        <source>Close what is open, then back</source>
        <translation>जो खुला है उसे बंद करें, फिर वापस</translation>
    </message>
    <message>
        <source>Save (settings, availability)</source>
        <translation>सेव करें (सेटिंग, उपलब्धता)</translation>
    </message>
    <message>
        <source>This sheet</source>
        <translation>यह सूची</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>संदेश</translation>
    </message>
    <message>
        <source>Previous or next conversation</source>
        <translation>पिछली या अगली बातचीत</translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation>किसी को खोजें</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>भेजें</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>नई लाइन</translation>
    </message>
    <message>
        <source>Bold or code</source>
        <translation>बोल्ड या कोड</translation>
    </message>
    <message>
        <source>Links and Copy of a message</source>
        <translation>संदेश के लिंक और कॉपी</translation>
    </message>
    <message>
        <source>Copy the message</source>
        <translation>संदेश कॉपी करें</translation>
    </message>
    <message>
        <source>Forget a message that was not sent</source>
        <translation>न भेजा गया संदेश हटाएँ</translation>
    </message>
    <message>
        <source>Find a mentor</source>
        <translation>मेंटर खोजें</translation>
    </message>
    <message>
        <source>Open the mentor</source>
        <translation>मेंटर खोलें</translation>
    </message>
    <message>
        <source>Book the mentor</source>
        <translation>मेंटर बुक करें</translation>
    </message>
    <message>
        <source>Requests and sessions</source>
        <translation>अनुरोध और सेशन</translation>
    </message>
    <message>
        <source>Accept or decline a request</source>
        <translation>अनुरोध स्वीकार या अस्वीकार करें</translation>
    </message>
    <message>
        <source>Join a session</source>
        <translation>सेशन में जुड़ें</translation>
    </message>
    <message>
        <source>In a call, while the picture has the focus</source>
        <translation>कॉल में, जब चित्र पर फ़ोकस हो</translation>
    </message>
    <message>
        <source>Microphone on or off</source>
        <translation>माइक्रोफ़ोन चालू या बंद</translation>
    </message>
    <message>
        <source>Camera on or off</source>
        <translation>कैमरा चालू या बंद</translation>
    </message>
    <message>
        <source>Share the screen or stop</source>
        <translation>स्क्रीन शेयर करें या रोकें</translation>
    </message>
    <message>
        <source>Chat and notes</source>
        <translation>चैट और नोट्स</translation>
    </message>
    <message>
        <source>Applications to be a mentor</source>
        <translation>मेंटर बनने के आवेदन</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>मंज़ूर करें</translation>
    </message>
    <message>
        <source>Ask the applicant</source>
        <translation>आवेदक से पूछें</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>अस्वीकार करें</translation>
    </message>
    <message>
        <source>Keep the mentor as a favourite, or no longer</source>
        <translation>मेंटर को पसंदीदा में रखें, या हटाएँ</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>चार्ट</translation>
    </message>
    <message>
        <source>From point to point</source>
        <translation>एक बिंदु से दूसरे पर</translation>
    </message>
    <message>
        <source>The table behind the chart, and back</source>
        <translation>चार्ट की तालिका, और वापस</translation>
    </message>
    <message>
        <source>Bookings as week or month</source>
        <translation>हफ़्ते या महीने में बुकिंग</translation>
    </message>
    <message>
        <source>From day to day</source>
        <translation>एक दिन से दूसरे दिन</translation>
    </message>
    <message>
        <source>The sessions of a day</source>
        <translation>एक दिन के सेशन</translation>
    </message>
    <message>
        <source>Earlier or later weeks or months</source>
        <translation>पिछले या अगले हफ़्ते या महीने</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>आज</translation>
    </message>
    <message>
        <source>Propose another time for a session</source>
        <translation>सेशन के लिए दूसरा समय सुझाएँ</translation>
    </message>
    <message>
        <source>Book a session again</source>
        <translation>सेशन फिर से बुक करें</translation>
    </message>
    <message>
        <source>All sessions with that person</source>
        <translation>उस व्यक्ति के साथ सभी सेशन</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>इनवॉइस</translation>
    </message>
    <message>
        <source>Save the invoice as a PDF</source>
        <translation>इनवॉइस PDF में सहेजें</translation>
    </message>
    <message>
        <source>Print the invoice</source>
        <translation>इनवॉइस प्रिंट करें</translation>
    </message>
</context>
<context>
    <name>KycWords</name>
    <message>
        <source>Verified</source>
        <translation>सत्यापित</translation>
    </message>
    <message>
        <source>An admin has made sure who this is.</source>
        <translation>किसी एडमिन ने पहचान पक्की कर ली है।</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>जाँच बाकी</translation>
    </message>
    <message>
        <source>Mismatch</source>
        <translation>मेल नहीं</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>शुरू नहीं</translation>
    </message>
    <message>
        <source>There is a paper of identity to look at.</source>
        <translation>पहचान का दस्तावेज़ देखना बाकी है।</translation>
    </message>
    <message>
        <source>Declined: the paper of identity did not make sure who this is.</source>
        <translation>अस्वीकार: पहचान के दस्तावेज़ से पहचान पक्की नहीं हुई।</translation>
    </message>
    <message>
        <source>There is no paper of identity.</source>
        <translation>पहचान का कोई दस्तावेज़ नहीं है।</translation>
    </message>
</context>
<context>
    <name>LegalWords</name>
    <message>
        <source>Terms of service</source>
        <translation>सेवा की शर्तें</translation>
    </message>
    <message>
        <source>Privacy notice</source>
        <translation>निजता सूचना</translation>
    </message>
    <message>
        <source>Refund policy</source>
        <translation>रिफ़ंड नीति</translation>
    </message>
    <message>
        <source>Terms for mentors</source>
        <translation>मेंटर्स के लिए शर्तें</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>रिकॉर्डिंग</translation>
    </message>
</context>
<context>
    <name>MentorWords</name>
    <message numerus="yes">
        <source>%Ln mentor(s)</source>
        <translation>
            <numerusform>%Ln मेंटर</numerusform>
            <numerusform>%Ln मेंटर</numerusform>
        </translation>
    </message>
    <message>
        <source>verified</source>
        <translation>सत्यापित</translation>
    </message>
    <message>
        <source>online</source>
        <translation>ऑनलाइन</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>ऑफ़लाइन</translation>
    </message>
    <message>
        <source>rated %1 by %2</source>
        <translation>%2 लोगों की रेटिंग %1</translation>
    </message>
    <message numerus="yes">
        <source>from %1 for %n minute(s)</source>
        <translation>
            <numerusform>%n मिनट के लिए %1 से</numerusform>
            <numerusform>%n मिनट के लिए %1 से</numerusform>
        </translation>
    </message>
    <message>
        <source>fully booked</source>
        <translation>कोई समय खाली नहीं</translation>
    </message>
    <message>
        <source>answers within %1</source>
        <translation>%1 में जवाब देते हैं</translation>
    </message>
    <message>
        <source>books instantly</source>
        <translation>तुरंत बुक होता है</translation>
    </message>
    <message>
        <source>books on request</source>
        <translation>अनुरोध पर बुक होता है</translation>
    </message>
    <message>
        <source>favourite</source>
        <translation>पसंदीदा</translation>
    </message>
    <message>
        <source>featured</source>
        <translation>ख़ास मेंटर</translation>
    </message>
</context>
<context>
    <name>MoneyWords</name>
    <message>
        <source>At the payment gateway</source>
        <translation>पेमेंट गेटवे के पास</translation>
    </message>
    <message>
        <source>Gateway fees</source>
        <translation>गेटवे शुल्क</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>कमीशन</translation>
    </message>
    <message>
        <source>Platform fees</source>
        <translation>प्लेटफ़ॉर्म शुल्क</translation>
    </message>
    <message>
        <source>GST to be paid</source>
        <translation>चुकाया जाने वाला GST</translation>
    </message>
    <message>
        <source>Mentors, for sessions to come</source>
        <translation>मेंटर, आने वाले सेशन के लिए</translation>
    </message>
    <message>
        <source>Mentors, earned</source>
        <translation>मेंटर, कमाई</translation>
    </message>
    <message>
        <source>Students’ money</source>
        <translation>छात्रों की रकम</translation>
    </message>
    <message>
        <source>Refunds on their way</source>
        <translation>लौटाई जा रही रकम</translation>
    </message>
    <message>
        <source>Borne by the platform</source>
        <translation>प्लैटफ़ॉर्म का ख़र्च</translation>
    </message>
    <message>
        <source>Set aside until somebody decides</source>
        <translation>फ़ैसले तक अलग रखी रकम</translation>
    </message>
    <message>
        <source>Mentors, on its way</source>
        <translation>मेंटरों को भेजी जा रही रकम</translation>
    </message>
    <message>
        <source>TDS to be paid</source>
        <translation>जमा करना बाकी TDS</translation>
    </message>
    <message>
        <source>Our bank account</source>
        <translation>हमारा बैंक खाता</translation>
    </message>
    <message>
        <source>Fees of payouts</source>
        <translation>भुगतानों के शुल्क</translation>
    </message>
    <message>
        <source>The payout’s fee was taken</source>
        <translation>भुगतान का शुल्क लिया गया</translation>
    </message>
    <message>
        <source>The payout’s fee came back with it</source>
        <translation>भुगतान के साथ उसका शुल्क भी लौट आया</translation>
    </message>
    <message>
        <source>The payment came in</source>
        <translation>भुगतान आया</translation>
    </message>
    <message>
        <source>It became this session</source>
        <translation>इस सेशन में लगा</translation>
    </message>
    <message>
        <source>The session was given back</source>
        <translation>सेशन वापस हुआ</translation>
    </message>
    <message>
        <source>A refund was asked for</source>
        <translation>रकम लौटाने को कहा गया</translation>
    </message>
    <message>
        <source>The refund was paid</source>
        <translation>रकम लौटा दी गई</translation>
    </message>
    <message>
        <source>The refund became smaller</source>
        <translation>लौटाई जाने वाली रकम घटी</translation>
    </message>
    <message>
        <source>The mentor earned it</source>
        <translation>मेंटर की कमाई हुई</translation>
    </message>
    <message>
        <source>It was withheld from the mentor</source>
        <translation>मेंटर की रकम रोकी गई</translation>
    </message>
    <message>
        <source>A payment of another amount was set aside</source>
        <translation>अलग राशि का भुगतान अलग रखा गया</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>account, sum</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What was set aside was accepted</source>
        <translation>अलग रखी गई राशि स्वीकार की गई</translation>
    </message>
    <message>
        <source>What the platform had borne became part of the refund</source>
        <translation>प्लेटफ़ॉर्म ने जो उठाया था, वह रिफ़ंड का हिस्सा बन गया</translation>
    </message>
    <message>
        <source>It was paid out to the mentor</source>
        <translation>मेंटर को भुगतान किया गया</translation>
    </message>
    <message>
        <source>The payout reached the mentor</source>
        <translation>भुगतान मेंटर तक पहुँच गया</translation>
    </message>
    <message>
        <source>The payout came back</source>
        <translation>भुगतान लौट आया</translation>
    </message>
    <message>
        <source>Students’ credits</source>
        <translation>छात्रों के क्रेडिट</translation>
    </message>
    <message>
        <source>Credits not spent in time</source>
        <translation>समय पर ख़र्च न हुए क्रेडिट</translation>
    </message>
    <message>
        <source>Credits were bought</source>
        <translation>क्रेडिट ख़रीदे गए</translation>
    </message>
    <message>
        <source>It was paid with credits</source>
        <translation>भुगतान क्रेडिट से हुआ</translation>
    </message>
    <message>
        <source>Credits returned</source>
        <translation>क्रेडिट वापस मिले</translation>
    </message>
    <message>
        <source>Credits expired</source>
        <translation>क्रेडिट ख़त्म हुए</translation>
    </message>
    <message>
        <source>Credits were taken back with their money</source>
        <translation>रिफ़ंड के साथ क्रेडिट हटाए गए</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>प्लान</translation>
    </message>
    <message>
        <source>It became a month of a plan</source>
        <translation>प्लान का एक महीना बिका</translation>
    </message>
    <message>
        <source>The money of a plan was given back</source>
        <translation>प्लान का रिफ़ंड हुआ</translation>
    </message>
    <message>
        <source>A bank took what had gone back already</source>
        <translation>पहले ही रिफ़ंड हुई रकम बैंक ने फिर काटी</translation>
    </message>
    <message>
        <source>The gateway sent it to our bank account</source>
        <translation>गेटवे ने इसे हमारे बैंक खाते में भेजा</translation>
    </message>
    <message>
        <source>The platform’s fee was charged on top</source>
        <translation>ऊपर से प्लेटफ़ॉर्म शुल्क लिया गया</translation>
    </message>
    <message>
        <source>The platform’s fee was given back</source>
        <translation>प्लेटफ़ॉर्म शुल्क लौटाया गया</translation>
    </message>
</context>
<context>
    <name>NewAddress</name>
    <message>
        <source>Write an address like you@example.org.</source>
        <translation>पता ऐसे लिखें: you@example.org</translation>
    </message>
    <message>
        <source>This is your address already.</source>
        <translation>यह पहले से ही आपका पता है।</translation>
    </message>
</context>
<context>
    <name>OptionWords</name>
    <message>
        <source>Paid one-to-one mentoring, on your own server.</source>
        <translation>आपके अपने सर्वर पर, आमने-सामने की सशुल्क मेंटरिंग।</translation>
    </message>
    <message>
        <source>Address of the server.</source>
        <translation>सर्वर का पता।</translation>
    </message>
    <message>
        <source>Keeps several people on one computer apart.</source>
        <translation>एक कंप्यूटर पर कई लोगों को अलग रखता है।</translation>
    </message>
    <message>
        <source>light, dark or system.</source>
        <translation>light, dark या system।</translation>
    </message>
    <message>
        <source>Page to open first, such as messages or /bookings/ID.</source>
        <translation>सबसे पहले खुलने वाला पेज, जैसे messages या /bookings/ID।</translation>
    </message>
    <message>
        <source>--theme is light, dark or system.</source>
        <translation>--theme के लिए light, dark या system लिखें।</translation>
    </message>
    <message>
        <source>A mentorconnect:// address to open first.</source>
        <translation>सबसे पहले खुलने वाला mentorconnect:// पता।</translation>
    </message>
</context>
<context>
    <name>OrderWords</name>
    <message>
        <source>Not paid</source>
        <translation>भुगतान नहीं हुआ</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>भुगतान हो गया</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>अलग रखा गया</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>बदल दिया गया</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>विफल</translation>
    </message>
    <message>
        <source>it pays the order</source>
        <translation>इसी से ऑर्डर का भुगतान हुआ</translation>
    </message>
    <message>
        <source>it came for nothing and goes back</source>
        <translation>इसकी ज़रूरत नहीं थी, वापस जा रहा है</translation>
    </message>
    <message>
        <source>another amount, set aside</source>
        <translation>अलग राशि, अलग रखी गई</translation>
    </message>
    <message>
        <source>only reserved: the bank lets it go</source>
        <translation>सिर्फ़ रोकी गई थी: बैंक छोड़ देगा</translation>
    </message>
    <message>
        <source>reserved, about to be taken</source>
        <translation>रोकी गई है, अभी ली जाएगी</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>रास्ते में</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>भुगतान हो गया</translation>
    </message>
    <message>
        <source>failed, is tried again</source>
        <translation>विफल, फिर कोशिश होगी</translation>
    </message>
    <message>
        <source>made by hand at the gateway</source>
        <translation>गेटवे पर हाथ से किया गया</translation>
    </message>
    <message>
        <source>goodwill, borne by the platform</source>
        <translation>सद्भावना, प्लेटफ़ॉर्म के ख़र्च पर</translation>
    </message>
    <message>
        <source>Give %1 back as goodwill</source>
        <translation>%1 सद्भावना में वापस देना</translation>
    </message>
    <message>
        <source>Give back %1 that was set aside</source>
        <translation>अलग रखे गए %1 वापस देना</translation>
    </message>
    <message>
        <source>Accept %1 that was set aside</source>
        <translation>अलग रखे गए %1 स्वीकार करना</translation>
    </message>
    <message>
        <source>Proposed by %1, %2: “%3”</source>
        <comment>name, when, reason</comment>
        <translation>%1 का प्रस्ताव, %2: “%3”</translation>
    </message>
    <message>
        <source>Another admin has to agree.</source>
        <translation>किसी दूसरे एडमिन की सहमति चाहिए।</translation>
    </message>
    <message>
        <source>Agreed by %1, %2: “%3”</source>
        <comment>name, when, reason</comment>
        <translation>%1 सहमत, %2: “%3”</translation>
    </message>
    <message>
        <source>Refused by %1, %2: “%3”</source>
        <comment>name, when, reason</comment>
        <translation>%1 ने नामंज़ूर किया, %2: “%3”</translation>
    </message>
    <message>
        <source>Refund on its way</source>
        <translation>रकम लौटाई जा रही है</translation>
    </message>
    <message>
        <source>Part on its way back</source>
        <translation>कुछ रकम लौटाई जा रही है</translation>
    </message>
    <message>
        <source>Paid back</source>
        <translation>रकम लौटा दी गई</translation>
    </message>
    <message>
        <source>Partly paid back</source>
        <translation>कुछ रकम लौटाई गई</translation>
    </message>
    <message>
        <source>paid another way, by “%1”</source>
        <comment>reference</comment>
        <translation>दूसरे तरीक़े से दिया गया, “%1”</translation>
    </message>
    <message>
        <source>Settle a refund of %1 that was paid another way, by “%2”</source>
        <comment>sum, reference</comment>
        <translation>%1 का रिफ़ंड निपटाएँ, जो दूसरे तरीक़े से दिया गया: “%2”</translation>
    </message>
    <message>
        <source>Pays its order</source>
        <translation>ऑर्डर के लिए</translation>
    </message>
    <message>
        <source>Goes back</source>
        <translation>वापस जाएगी</translation>
    </message>
    <message>
        <source>Just taken</source>
        <translation>अभी ली गई</translation>
    </message>
    <message>
        <source>Reserved</source>
        <comment>an order</comment>
        <translation>रोकी गई</translation>
    </message>
    <message>
        <source>reserved: taken when the mentor accepts</source>
        <translation>रोकी गई: मेंटर के स्वीकार करने पर ली जाएगी</translation>
    </message>
    <message>
        <source>taken by the student’s bank</source>
        <translation>छात्र के बैंक ने वापस लिया</translation>
    </message>
    <message>
        <source>borne by the platform</source>
        <translation>प्लेटफ़ॉर्म के खर्च पर</translation>
    </message>
    <message>
        <source>UPI</source>
        <translation>UPI</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>कार्ड</translation>
    </message>
    <message>
        <source>Net banking</source>
        <translation>नेट बैंकिंग</translation>
    </message>
    <message>
        <source>Wallet of a payment app</source>
        <translation>पेमेंट ऐप का वॉलेट</translation>
    </message>
    <message>
        <source>EMI</source>
        <translation>EMI</translation>
    </message>
    <message>
        <source>Pay later</source>
        <translation>बाद में भुगतान</translation>
    </message>
    <message>
        <source>Another payment method</source>
        <translation>भुगतान का दूसरा तरीका</translation>
    </message>
</context>
<context>
    <name>OutageWords</name>
    <message>
        <source>%1, %2</source>
        <comment>day, times</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>from, until</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>It was over more than 30 days ago.</source>
        <translation>इसे ख़त्म हुए 30 दिन से ज़्यादा हो गए हैं।</translation>
    </message>
    <message>
        <source>It has to be over by now.</source>
        <translation>यह समय अब तक बीत चुका होना चाहिए।</translation>
    </message>
    <message>
        <source>It may last 7 days at most.</source>
        <translation>यह ज़्यादा से ज़्यादा 7 दिन का हो सकता है।</translation>
    </message>
    <message>
        <source>It has to last 5 minutes at least.</source>
        <translation>यह कम से कम 5 मिनट का होना चाहिए।</translation>
    </message>
    <message>
        <source>No session was affected.</source>
        <translation>किसी सेशन पर असर नहीं पड़ा।</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) affected.</source>
        <translation>
            <numerusform>%n सेशन पर असर पड़ा।</numerusform>
            <numerusform>%n सेशनों पर असर पड़ा।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) choose another time or everything back, within 7 days.</source>
        <translation>
            <numerusform>%n छात्र 7 दिनों में दूसरा समय चुनेंगे या पूरी रकम वापस लेंगे।</numerusform>
            <numerusform>%n छात्र 7 दिनों में दूसरा समय चुनेंगे या पूरी रकम वापस लेंगे।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n everything goes back at once.</source>
        <comment>sessions</comment>
        <translation>
            <numerusform>%n सेशन की पूरी रकम तुरंत लौटाई जाएगी।</numerusform>
            <numerusform>%n सेशनों की पूरी रकम तुरंत लौटाई जाएगी।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no longer count(s) as missed.</source>
        <comment>sessions</comment>
        <translation>
            <numerusform>%n सेशन अब छूटा हुआ नहीं माना जाएगा।</numerusform>
            <numerusform>%n सेशन अब छूटे हुए नहीं माने जाएँगे।</numerusform>
        </translation>
    </message>
    <message>
        <source>At most %1 goes back.</source>
        <translation>ज़्यादा से ज़्यादा %1 लौटाए जाएँगे।</translation>
    </message>
    <message>
        <source>Nobody has a strike or a no-show of it, and both are told.</source>
        <translation>किसी के नाम कोई चूक या ग़ैरहाज़िरी दर्ज नहीं होगी, और दोनों को बता दिया जाएगा।</translation>
    </message>
    <message>
        <source>One of them is your own: somebody else has to mark this outage.</source>
        <translation>इनमें से एक सेशन आपका अपना है: इसे किसी और को दर्ज करना होगा।</translation>
    </message>
    <message>
        <source>Another time, or called off</source>
        <translation>दूसरा समय या रद्द</translation>
    </message>
    <message>
        <source>Another time, or %1 back</source>
        <translation>दूसरा समय या %1 वापस</translation>
    </message>
    <message>
        <source>%1 goes back</source>
        <translation>%1 लौटाए जाएँगे</translation>
    </message>
    <message>
        <source>No longer counts as missed</source>
        <translation>अब छूटा हुआ नहीं माना जाएगा</translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) still choose.</source>
        <translation>
            <numerusform>%n छात्र को अभी चुनना है।</numerusform>
            <numerusform>%n छात्रों को अभी चुनना है।</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PasswordWords</name>
    <message>
        <source>At least 10 characters</source>
        <translation>कम से कम 10 अक्षर</translation>
    </message>
    <message>
        <source>Easy to guess: make it longer or less regular</source>
        <translation>आसानी से पता चल सकता है: इसे लंबा या कम नियमित बनाएँ</translation>
    </message>
    <message>
        <source>Fair: a few more characters would help</source>
        <translation>ठीक-ठाक: कुछ और अक्षर जोड़ना अच्छा रहेगा</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>अच्छा</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>मज़बूत</translation>
    </message>
</context>
<context>
    <name>PayoutDeskWords</name>
    <message>
        <source>Waits for approval</source>
        <translation>मंज़ूरी बाकी</translation>
    </message>
    <message>
        <source>Waits to be paid by hand</source>
        <translation>हाथ से भेजा जाना बाकी</translation>
    </message>
    <message>
        <source>About to be sent</source>
        <translation>भेजा जाने वाला है</translation>
    </message>
    <message>
        <source>With the provider</source>
        <translation>सेवा देने वाले के पास</translation>
    </message>
    <message>
        <source>Paid, reference %1</source>
        <translation>भेजा गया, संदर्भ %1</translation>
    </message>
    <message>
        <source>Failed, owed again: %1</source>
        <translation>नहीं भेजा जा सका, फिर से देना है: %1</translation>
    </message>
    <message>
        <source>Sent back, owed again: %1</source>
        <translation>लौट आया, फिर से देना है: %1</translation>
    </message>
    <message>
        <source>Carried: below the least sum</source>
        <translation>आगे जोड़ा गया: न्यूनतम रकम से कम</translation>
    </message>
    <message>
        <source>Has not said where to be paid</source>
        <translation>भुगतान का विवरण नहीं भरा</translation>
    </message>
    <message>
        <source>Changed where to be paid less than 72 hours ago</source>
        <translation>72 घंटे के भीतर भुगतान का विवरण बदला</translation>
    </message>
    <message>
        <source>The bank sent the last payout back</source>
        <translation>बैंक ने पिछला भुगतान लौटा दिया</translation>
    </message>
    <message>
        <source>More than UPI sends at once</source>
        <translation>UPI की एक बार की सीमा से ज़्यादा</translation>
    </message>
    <message>
        <source>Another payout waits for approval</source>
        <translation>एक और भुगतान मंज़ूरी के इंतज़ार में</translation>
    </message>
    <message>
        <source>Has a payout of this week</source>
        <translation>इस हफ़्ते का भुगतान बन चुका है</translation>
    </message>
    <message>
        <source>Made or checked by %1, %2</source>
        <comment>name, when</comment>
        <translation>%1 ने बनाई या जाँची, %2</translation>
    </message>
    <message>
        <source>Made by the server, %1: two admins have to approve it</source>
        <translation>सर्वर ने बनाई, %1: दो एडमिन की मंज़ूरी चाहिए</translation>
    </message>
    <message>
        <source>%1; approved by %2, %3</source>
        <translation>%1; %2 ने मंज़ूर की, %3</translation>
    </message>
    <message>
        <source>%1; refused by %2, %3: %4</source>
        <comment>…, name, when, why</comment>
        <translation>%1; %2 ने नामंज़ूर की, %3: %4</translation>
    </message>
    <message>
        <source>Frozen: a bank asks it back</source>
        <translation>रुका हुआ: बैंक वापस माँग रहा है</translation>
    </message>
    <message>
        <source>%1 (“%2”)</source>
        <comment>why, the bank’s words</comment>
        <translation>%1 (“%2”)</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <comment>why</comment>
        <translation>छोड़ा गया: %1</translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <comment>why</comment>
        <translation>रोका गया: %1</translation>
    </message>
    <message>
        <source>the run was refused</source>
        <translation>सूची नामंज़ूर हुई</translation>
    </message>
    <message>
        <source>what she is owed has changed</source>
        <translation>देने की रकम बदल गई</translation>
    </message>
    <message>
        <source>she has changed where she is paid</source>
        <translation>मेंटर ने भुगतान का विवरण बदल दिया</translation>
    </message>
    <message>
        <source>a payout came back from this account</source>
        <translation>इस खाते से एक भुगतान लौट आया था</translation>
    </message>
    <message>
        <source>she is suspended, or has left</source>
        <translation>मेंटर का खाता निलंबित है या बंद हो चुका है</translation>
    </message>
    <message>
        <source>a student’s bank asks it back</source>
        <translation>छात्र का बैंक रकम वापस माँग रहा है</translation>
    </message>
    <message>
        <source>there is no such account</source>
        <translation>ऐसा कोई खाता नहीं है</translation>
    </message>
    <message>
        <source>the account is closed or frozen</source>
        <translation>खाता बंद या फ़्रीज़ है</translation>
    </message>
    <message>
        <source>the account does not take such a transfer</source>
        <translation>खाता ऐसा ट्रांसफ़र नहीं लेता</translation>
    </message>
    <message>
        <source>her bank refused it</source>
        <translation>मेंटर के बैंक ने मना कर दिया</translation>
    </message>
    <message>
        <source>a bank could not be reached</source>
        <translation>बैंक से संपर्क नहीं हो सका</translation>
    </message>
    <message>
        <source>our account held too little</source>
        <translation>हमारे खाते में रकम कम थी</translation>
    </message>
    <message>
        <source>the provider refused it</source>
        <translation>सेवा देने वाले ने मना कर दिया</translation>
    </message>
    <message>
        <source>it could not be paid by hand</source>
        <translation>हाथ से नहीं भेजा जा सका</translation>
    </message>
    <message>
        <source>nobody said why</source>
        <translation>वजह नहीं बताई गई</translation>
    </message>
    <message>
        <source>the provider has it with another sum or account</source>
        <translation>सेवा देने वाले के पास रकम या खाता अलग है</translation>
    </message>
    <message>
        <source>the provider has it more than once</source>
        <translation>सेवा देने वाले के पास यह एक से ज़्यादा बार है</translation>
    </message>
    <message>
        <source>Not in the next file for the bank: %1. When it is not to be paid, say that it could not be: it stays owed.</source>
        <translation>बैंक की अगली फ़ाइल में नहीं: %1। इसे नहीं भेजना हो तो “नहीं भेजा जा सका” चुनें: रकम देनी बाकी रहेगी।</translation>
    </message>
    <message>
        <source>In file %1, which was taken before: %2. Stop it at the bank.</source>
        <translation>फ़ाइल %1 में, जो पहले ली जा चुकी है: %2। इसे बैंक में रुकवाएँ।</translation>
    </message>
    <message>
        <source>In file %1</source>
        <translation>फ़ाइल %1 में</translation>
    </message>
    <message>
        <source>Look for it at the provider. If it has reached her, say that it was paid; if it never will, that it could not be.</source>
        <translation>सेवा देने वाले के यहाँ इसे देखें। मेंटर को मिल गया हो तो “भेज दिया गया” चुनें; कभी नहीं मिलेगा तो “नहीं भेजा जा सका”।</translation>
    </message>
    <message>
        <source>She is asked for other details. Three days after she has entered them a run pays it.</source>
        <translation>मेंटर से नया विवरण माँगा गया है। भरने के तीन दिन बाद यह अगली सूची में आएगा।</translation>
    </message>
    <message>
        <source>It stays owed while she may not come in.</source>
        <translation>जब तक खाता निलंबित है, रकम देनी बाकी रहेगी।</translation>
    </message>
    <message>
        <source>It stays owed, and waits until the bank has decided.</source>
        <translation>रकम देनी बाकी है और बैंक के फ़ैसले तक रुकी है।</translation>
    </message>
    <message>
        <source>Put money into our account at the provider, then make the run again.</source>
        <translation>सेवा देने वाले के यहाँ हमारे खाते में रकम डालें, फिर सूची दोबारा बनाएँ।</translation>
    </message>
    <message>
        <source>See at the provider what is wrong with our account there, then make the run again.</source>
        <translation>सेवा देने वाले के यहाँ देखें कि हमारे खाते में क्या दिक्कत है, फिर सूची दोबारा बनाएँ।</translation>
    </message>
    <message>
        <source>Make the run again, and it is sent once more.</source>
        <translation>सूची दोबारा बनाएँ, यह फिर भेजा जाएगा।</translation>
    </message>
    <message>
        <source>%1, nothing now.</source>
        <translation>%1, अब कुछ नहीं।</translation>
    </message>
    <message>
        <source>Two people have to agree to a run, and you are the only one who may. Under “People” an owner gives somebody else the finance role; once she has set up a second step for signing in, she can approve it.</source>
        <translation>सूची के लिए दो लोगों की मंज़ूरी चाहिए, और अभी यह सिर्फ़ आप कर सकते हैं। मालिक “लोग” में किसी और को वित्त की भूमिका दें; साइन इन का दूसरा चरण चालू करने के बाद वे इसे मंज़ूर कर सकेंगे।</translation>
    </message>
    <message>
        <source>It pays you, so others have to decide about it.</source>
        <translation>इसमें आपका भुगतान है, इसलिए फ़ैसला दूसरे करेंगे।</translation>
    </message>
    <message>
        <source>You have made or checked it: another admin has to approve it.</source>
        <translation>इसे आपने बनाया या जाँचा है: मंज़ूरी किसी दूसरे एडमिन को देनी होगी।</translation>
    </message>
    <message>
        <source>Suspended: it stays owed until she may come in again</source>
        <translation>खाता निलंबित: बहाल होने तक रकम देनी बाकी रहेगी</translation>
    </message>
    <message>
        <source>Has left, and is still owed this</source>
        <translation>खाता बंद हो चुका है, यह रकम देनी बाकी है</translation>
    </message>
    <message>
        <source>%1: %2. %3 before</source>
        <comment>name, why, sum</comment>
        <translation>%1: %2. पहले %3</translation>
    </message>
    <message>
        <source>%1, %2 now: that waits for approval anew.</source>
        <comment>…, sum</comment>
        <translation>%1, अब %2: इसे फिर से मंज़ूरी चाहिए।</translation>
    </message>
    <message numerus="yes">
        <source>File %1: %n payout(s), %2. Taken by %3, %4.</source>
        <comment>reference, sum, name, when</comment>
        <translation>
            <numerusform>फ़ाइल %1: %n भुगतान, %2. %3 ने ली, %4.</numerusform>
            <numerusform>फ़ाइल %1: %n भुगतान, %2. %3 ने ली, %4.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>रोका गया</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>भेजा गया</translation>
    </message>
    <message>
        <source>Failed, owed again</source>
        <translation>नहीं भेजा जा सका, फिर से देना है</translation>
    </message>
    <message>
        <source>Sent back, owed again</source>
        <translation>लौट आया, फिर से देना है</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>छोड़ा गया</translation>
    </message>
    <message>
        <source>More was given back than she has earned: it is taken off what she earns next</source>
        <translation>कमाई से ज़्यादा रिफ़ंड हुआ: वह रकम अगली कमाई से काटी जाएगी</translation>
    </message>
</context>
<context>
    <name>PayoutSheet</name>
    <message>
        <source>Payout of %1</source>
        <translation>%1 का भुगतान</translation>
    </message>
    <message>
        <source>Payout</source>
        <translation>भुगतान</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>खाता %1</translation>
    </message>
    <message>
        <source>Paid on %1</source>
        <translation>%1 को भेजा गया</translation>
    </message>
    <message>
        <source>Reference %1</source>
        <translation>रेफ़रेंस %1</translation>
    </message>
    <message>
        <source>Paid to you</source>
        <translation>आपको भेजा गया</translation>
    </message>
    <message>
        <source>Financial year %1: %2 earned in this payout, %3 TDS deducted</source>
        <comment>year, amounts</comment>
        <translation>वित्त वर्ष %1: इस भुगतान में कमाई %2, TDS कटौती %3</translation>
    </message>
</context>
<context>
    <name>PayoutWords</name>
    <message>
        <source>On its way</source>
        <translation>भेजा जा रहा है</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>भेजा गया</translation>
    </message>
    <message>
        <source>Could not be paid</source>
        <translation>नहीं भेजा जा सका</translation>
    </message>
    <message>
        <source>Sent back by the bank</source>
        <translation>बैंक ने लौटाया</translation>
    </message>
    <message>
        <source>From %1 on it is paid; what is less waits for the week after.</source>
        <translation>कम से कम %1 होने पर भेजा जाता है; इससे कम रकम अगले हफ़्ते में जुड़ती है।</translation>
    </message>
    <message>
        <source>Say where you are paid, then it can be sent.</source>
        <translation>भुगतान पाने के लिए अपना बैंक खाता या UPI जोड़ें।</translation>
    </message>
    <message>
        <source>Where you are paid was changed: nothing is sent for 72 hours.</source>
        <translation>भुगतान का खाता बदला गया है: 72 घंटे तक कुछ नहीं भेजा जाएगा।</translation>
    </message>
    <message>
        <source>Your bank sent the last payout back. Please enter where you are paid again.</source>
        <translation>आपके बैंक ने पिछला भुगतान लौटा दिया। कृपया खाते की जानकारी दोबारा भरें।</translation>
    </message>
    <message>
        <source>It is more than UPI sends at once. Please enter a bank account.</source>
        <translation>रकम UPI की सीमा से ज़्यादा है। कृपया बैंक खाता जोड़ें।</translation>
    </message>
    <message>
        <source>%1 earned</source>
        <translation>%1 कमाई</translation>
    </message>
    <message>
        <source> − %1 given back</source>
        <translation> − %1 रिफ़ंड</translation>
    </message>
    <message>
        <source> + %1 TDS returned</source>
        <translation> + %1 TDS वापस</translation>
    </message>
    <message>
        <source> − %1 TDS</source>
        <translation> − %1 TDS</translation>
    </message>
    <message>
        <source> = %1</source>
        <comment>sum</comment>
        <translation> = %1</translation>
    </message>
    <message>
        <source>A payout that came back, sent again</source>
        <translation>लौटा हुआ भुगतान, दोबारा भेजा गया</translation>
    </message>
    <message>
        <source>Given back after it had been paid out</source>
        <translation>भुगतान के बाद छात्र को रिफ़ंड</translation>
    </message>
    <message>
        <source>%1 − %2 commission − %3 payment fee</source>
        <translation>%1 − %2 कमीशन − %3 भुगतान शुल्क</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>मंज़ूर</translation>
    </message>
    <message>
        <source>A payout of yours waits for approval.</source>
        <translation>आपका एक भुगतान मंज़ूरी के इंतज़ार में है।</translation>
    </message>
    <message>
        <source>What would be due waits until students’ banks have decided.</source>
        <translation>छात्रों के बैंकों के फ़ैसले तक यह रकम रुकी है।</translation>
    </message>
    <message>
        <source>Being checked</source>
        <translation>जाँच हो रही है</translation>
    </message>
    <message>
        <source>While your account is suspended, what you are owed waits.</source>
        <translation>जब तक आपका खाता निलंबित है, आपकी रकम रुकी रहेगी।</translation>
    </message>
</context>
<context>
    <name>PayoutYearSheet</name>
    <message>
        <source>Payouts of %1</source>
        <comment>financial year</comment>
        <translation>%1 के भुगतान</translation>
    </message>
    <message>
        <source>Payouts</source>
        <translation>भुगतान</translation>
    </message>
    <message>
        <source>Financial year %1</source>
        <translation>वित्त वर्ष %1</translation>
    </message>
    <message>
        <source>%1 TDS deducted</source>
        <translation>TDS कटौती %1</translation>
    </message>
    <message>
        <source>Earned before tax</source>
        <translation>टैक्स से पहले कमाई</translation>
    </message>
    <message>
        <source>%1 TDS was deducted from it.</source>
        <translation>इसमें से %1 TDS कटा।</translation>
    </message>
</context>
<context>
    <name>PeopleWords</name>
    <message>
        <source>Student</source>
        <translation>छात्र</translation>
    </message>
    <message>
        <source>Mentor</source>
        <translation>मेंटर</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>सपोर्ट</translation>
    </message>
    <message>
        <source>Finance</source>
        <translation>फ़ाइनैंस</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>मालिक</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>निलंबित</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>चालू</translation>
    </message>
    <message>
        <source>This is your own account: another admin decides about it.</source>
        <translation>यह आपका अपना खाता है: इस पर फ़ैसला कोई दूसरा एडमिन करेगा।</translation>
    </message>
    <message>
        <source>This is an admin’s account: only owners suspend or reinstate it.</source>
        <translation>यह एडमिन का खाता है: इसे केवल मालिक निलंबित या बहाल करते हैं।</translation>
    </message>
    <message>
        <source>This is the last owner: make somebody else an owner first.</source>
        <translation>यह आख़िरी मालिक हैं: पहले किसी और को मालिक बनाएँ।</translation>
    </message>
    <message>
        <source>Nobody changes her own roles: another owner does.</source>
        <translation>अपनी भूमिकाएँ कोई ख़ुद नहीं बदलता: यह कोई दूसरा मालिक करेगा।</translation>
    </message>
    <message>
        <source>Only owners change roles.</source>
        <translation>भूमिकाएँ केवल मालिक बदलते हैं।</translation>
    </message>
    <message>
        <source>The last owner stays one: make somebody else an owner first.</source>
        <translation>आख़िरी मालिक को मालिक ही रहना होगा: पहले किसी और को मालिक बनाएँ।</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>%1 के साथ</translation>
    </message>
    <message>
        <source>%1: the time is free again, nothing was paid.</source>
        <translation>%1: समय फिर खाली हो जाएगा, कुछ भी भुगतान नहीं हुआ था।</translation>
    </message>
    <message>
        <source>%1: cancelled, %2 goes back to the student.</source>
        <translation>%1: रद्द होगी, %2 छात्र को लौटाए जाएँगे।</translation>
    </message>
    <message>
        <source>%1: the call ends. Who was there decides what is paid; you can cancel it among the bookings.</source>
        <translation>%1: कॉल बंद हो जाएगी। कौन आया था, उसी से तय होगा कि क्या भुगतान हो; आप इसे बुकिंग में रद्द कर सकते हैं।</translation>
    </message>
    <message>
        <source>%1: stays, its reported absence is decided as always.</source>
        <translation>%1: बनी रहेगी, न आने की बात पर फ़ैसला पहले की तरह होगा।</translation>
    </message>
    <message>
        <source>as mentor with %1</source>
        <translation>मेंटर के रूप में, %1 के साथ</translation>
    </message>
    <message>
        <source>as student with %1</source>
        <translation>छात्र के रूप में, %1 के साथ</translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation>भुगतान नहीं हुआ</translation>
    </message>
    <message>
        <source>Set aside: another amount came in</source>
        <translation>अलग रखा गया: दूसरी रकम आई</translation>
    </message>
    <message>
        <source>%1 given back</source>
        <translation>%1 लौटाए गए</translation>
    </message>
    <message>
        <source>%1 on its way back</source>
        <translation>%1 लौटाए जा रहे हैं</translation>
    </message>
    <message>
        <source>Reported a review by %1</source>
        <translation>%1 की समीक्षा की रिपोर्ट की</translation>
    </message>
    <message>
        <source>Reported an answer by %1</source>
        <translation>%1 के जवाब की रिपोर्ट की</translation>
    </message>
    <message>
        <source>A review was reported by %1</source>
        <translation>%1 ने समीक्षा की रिपोर्ट की</translation>
    </message>
    <message>
        <source>An answer was reported by %1</source>
        <translation>%1 ने जवाब की रिपोर्ट की</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>छिपा हुआ</translation>
    </message>
    <message>
        <source>Waits for a decision</source>
        <translation>फ़ैसला बाकी है</translation>
    </message>
    <message>
        <source>It stays</source>
        <translation>बना हुआ है</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>quoted</comment>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>A device without a name</source>
        <translation>बिना नाम का डिवाइस</translation>
    </message>
    <message>
        <source>last seen %1</source>
        <translation>आख़िरी बार %1</translation>
    </message>
    <message>
        <source>with a second step</source>
        <translation>दूसरे चरण के साथ</translation>
    </message>
    <message numerus="yes">
        <source>%n upcoming</source>
        <translation>
            <numerusform>%n आने वाली</numerusform>
            <numerusform>%n आने वाली</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n completed</source>
        <translation>
            <numerusform>%n पूरी</numerusform>
            <numerusform>%n पूरी</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n रद्द</numerusform>
            <numerusform>%n रद्द</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n absence(s)</source>
        <translation>
            <numerusform>%n में नहीं आए</numerusform>
            <numerusform>%n में नहीं आए</numerusform>
        </translation>
    </message>
    <message>
        <source>As mentor: %1</source>
        <comment>counts of sessions</comment>
        <translation>मेंटर के रूप में: %1</translation>
    </message>
    <message>
        <source>As student: %1</source>
        <comment>counts of sessions</comment>
        <translation>छात्र के रूप में: %1</translation>
    </message>
    <message>
        <source>%1: cancelled, nothing was paid.</source>
        <translation>%1: रद्द होगा, कोई भुगतान नहीं हुआ था।</translation>
    </message>
</context>
<context>
    <name>PhotoWords</name>
    <message>
        <source>Choose a JPEG, PNG or WebP picture.</source>
        <translation>JPEG, PNG या WebP तस्वीर चुनें।</translation>
    </message>
    <message>
        <source>This picture is too large: it may have 40 megapixels at most.</source>
        <translation>यह तस्वीर बहुत बड़ी है: ज़्यादा से ज़्यादा 40 मेगापिक्सल की हो सकती है।</translation>
    </message>
    <message>
        <source>This picture cannot be read. It may be damaged.</source>
        <translation>यह तस्वीर पढ़ी नहीं जा सकी। शायद फ़ाइल ख़राब है।</translation>
    </message>
    <message>
        <source>This picture is too small: it needs 64 pixels in width and height.</source>
        <translation>यह तस्वीर बहुत छोटी है: चौड़ाई और ऊँचाई कम से कम 64 पिक्सल होनी चाहिए।</translation>
    </message>
</context>
<context>
    <name>PlanWords</name>
    <message>
        <source>Free</source>
        <comment>plan</comment>
        <translation>मुफ़्त</translation>
    </message>
    <message>
        <source>Pro</source>
        <comment>plan</comment>
        <translation>Pro</translation>
    </message>
    <message>
        <source>Premium</source>
        <comment>plan</comment>
        <translation>Premium</translation>
    </message>
    <message>
        <source>Find mentors and book them at their prices</source>
        <translation>मेंटर खोजें और उनकी कीमत पर बुक करें</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) included each month</source>
        <translation>
            <numerusform>हर महीने %n मिनट शामिल</numerusform>
            <numerusform>हर महीने %n मिनट शामिल</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 off what your minutes do not cover</source>
        <comment>percent</comment>
        <translation>मिनटों के बाद बची रकम पर %1 छूट</translation>
    </message>
    <message>
        <source>Your requests come first</source>
        <translation>आपके अनुरोध सबसे पहले</translation>
    </message>
    <message>
        <source>You are on Free: you pay for each session.</source>
        <translation>आप मुफ़्त प्लान पर हैं: हर सेशन का भुगतान अलग से होता है।</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left this month.</source>
        <translation>
            <numerusform>इस महीने %n मिनट बाकी हैं।</numerusform>
            <numerusform>इस महीने %n मिनट बाकी हैं।</numerusform>
        </translation>
    </message>
    <message>
        <source>The renewal payment did not go through and is tried again. %1 stays until %2; new minutes come with the payment.</source>
        <comment>plan, date</comment>
        <translation>अगले महीने का भुगतान नहीं हो पाया, हम दोबारा कोशिश कर रहे हैं। %1 %2 तक चालू है; नए मिनट भुगतान के बाद मिलेंगे।</translation>
    </message>
    <message>
        <source>%1 ends on %2.</source>
        <comment>plan, date</comment>
        <translation>%1 %2 को ख़त्म होगा।</translation>
    </message>
    <message>
        <source>From %1 on it is %2.</source>
        <comment>date, plan</comment>
        <translation>%1 से %2 लागू होगा।</translation>
    </message>
    <message>
        <source>It renews on %1.</source>
        <translation>%1 को रिन्यू होगा।</translation>
    </message>
    <message>
        <source>Your plan stays until %1 and is not charged again. Your bookings stay as they are.</source>
        <translation>आपका प्लान %1 तक चालू रहेगा, फिर पैसे नहीं कटेंगे। आपकी बुकिंग वैसी ही रहेंगी।</translation>
    </message>
    <message>
        <source>%1 begins on %2, with its price. Nothing is charged now.</source>
        <translation>%1 %2 से अपनी कीमत पर शुरू होगा। अभी कोई पैसा नहीं कटेगा।</translation>
    </message>
    <message>
        <source>%1 is charged now for the rest of the month.</source>
        <comment>amount</comment>
        <translation>महीने के बाकी दिनों के लिए अभी %1 कटेंगे।</translation>
    </message>
    <message numerus="yes">
        <source>You get %n more minute(s) for it.</source>
        <translation>
            <numerusform>आपको %n मिनट और मिलेगा।</numerusform>
            <numerusform>आपको %n मिनट और मिलेंगे।</numerusform>
        </translation>
    </message>
    <message>
        <source>First pick of new days, with mentors who keep them for Premium</source>
        <translation>नए दिन सबसे पहले आपके लिए, जो मेंटर Premium के लिए रखते हैं</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>This copy of Mentor Connect cannot print. Save the page as a PDF instead.</source>
        <translation>यहाँ से प्रिंट नहीं हो सकता। PDF सेव करके प्रिंट करें।</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>प्रिंटर को भेज दिया गया।</translation>
    </message>
    <message>
        <source>The printer did not take it. Try again, or save the page as a PDF.</source>
        <translation>प्रिंट नहीं हो सका। दोबारा कोशिश करें या PDF सहेजें।</translation>
    </message>
</context>
<context>
    <name>RefundWords</name>
    <message>
        <source>Full refund before %1, %2% up to %3.</source>
        <translation>%1 से पहले रद्द करने पर पूरी रकम वापस, %3 तक %2%।</translation>
    </message>
    <message>
        <source>%1% refunded up to %2, nothing after.</source>
        <translation>%2 तक %1% रकम वापस, उसके बाद कुछ नहीं।</translation>
    </message>
    <message>
        <source>Starts soon: no refund if you cancel.</source>
        <translation>सत्र जल्द शुरू होने वाला है: रद्द करने पर रकम वापस नहीं होगी।</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>रिफ़ंड</translation>
    </message>
    <message>
        <source>Payment that was not needed</source>
        <translation>अतिरिक्त भुगतान</translation>
    </message>
    <message>
        <source>Refunded on %1. Your bank may take a few days to show it.</source>
        <translation>%1 को रिफ़ंड हो गया। बैंक में दिखने में कुछ दिन लग सकते हैं।</translation>
    </message>
    <message>
        <source>Refunded. Your bank may take a few days to show it.</source>
        <translation>रिफ़ंड हो गया। बैंक में दिखने में कुछ दिन लग सकते हैं।</translation>
    </message>
    <message>
        <source>It did not go through yet. We keep trying; you need not do anything.</source>
        <translation>रिफ़ंड अभी नहीं हो पाया। हम कोशिश कर रहे हैं; आपको कुछ नहीं करना है।</translation>
    </message>
    <message>
        <source>On its way to your bank since %1. It arrives within 5 to 7 working days.</source>
        <translation>%1 को बैंक भेज दिया गया। 5 से 7 कामकाजी दिनों में पहुँच जाएगा।</translation>
    </message>
    <message>
        <source>Asked for on %1. It goes to your bank next.</source>
        <translation>%1 को अनुरोध किया गया। अब इसे बैंक भेजा जाएगा।</translation>
    </message>
    <message>
        <source>A payment arrived that is not the price. We are looking into it: it is used for this session or goes back to you. Please do not pay again.</source>
        <translation>भुगतान की रकम सही नहीं थी। हम जाँच कर रहे हैं: यह इसी सेशन में लगेगा या आपको रिफ़ंड होगा। कृपया दोबारा भुगतान न करें।</translation>
    </message>
    <message>
        <source>Taken back by your bank</source>
        <translation>आपके बैंक ने वापस लिया</translation>
    </message>
    <message>
        <source>Your bank took it on %1, as you had asked it to.</source>
        <translation>आपके कहने पर बैंक ने %1 को यह रकम वापस ली।</translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
    <message>
        <source>Insulting or hateful</source>
        <translation>अपमानजनक या नफ़रत भरा</translation>
    </message>
    <message>
        <source>Not true</source>
        <translation>सच नहीं</translation>
    </message>
    <message>
        <source>Tells private things</source>
        <translation>निजी बातें बताता है</translation>
    </message>
    <message>
        <source>Advertising</source>
        <translation>विज्ञापन</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>कोई और कारण</translation>
    </message>
</context>
<context>
    <name>ReviewWords</name>
    <message>
        <source>Reported</source>
        <translation>रिपोर्ट किया गया</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>छिपाया गया</translation>
    </message>
</context>
<context>
    <name>SecondStepWords</name>
    <message>
        <source>This code is not right, or it was used before. The app shows a new one every 30 seconds.</source>
        <translation>यह कोड सही नहीं है, या पहले इस्तेमाल हो चुका है। ऐप हर 30 सेकंड में नया कोड दिखाता है।</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>%1 %2</source>
        <comment>a sentence, and the one after it</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>SidebarWords</name>
    <message>
        <source>Find a mentor</source>
        <translation>मेंटर खोजें</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>संदेश</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>होम</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>बुकिंग</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>सारांश</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>उपलब्धता</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>मंज़ूरियाँ</translation>
    </message>
    <message>
        <source>Switch to mentoring</source>
        <translation>मेंटरिंग पर जाएँ</translation>
    </message>
    <message>
        <source>Switch to administration</source>
        <translation>एडमिन मोड पर जाएँ</translation>
    </message>
    <message>
        <source>Switch to learning</source>
        <translation>सीखने पर जाएँ</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>समीक्षाएँ</translation>
    </message>
    <message>
        <source>All bookings</source>
        <translation>सभी बुकिंग</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>भुगतान</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>प्रोफ़ाइल</translation>
    </message>
    <message>
        <source>People</source>
        <translation>लोग</translation>
    </message>
    <message>
        <source>What is open</source>
        <translation>क्या खुला है</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>ऑडिट लॉग</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>शर्तें</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>ऑर्डर</translation>
    </message>
    <message>
        <source>Analytics</source>
        <translation>आँकड़े</translation>
    </message>
    <message>
        <source>Featured</source>
        <translation>ख़ास मेंटर</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>रिपोर्ट</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>इनवॉइस</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>खाता-बही</translation>
    </message>
    <message>
        <source>Outages</source>
        <translation>बंद समय</translation>
    </message>
    <message>
        <source>Payouts</source>
        <translation>मेंटरों के भुगतान</translation>
    </message>
    <message>
        <source>Earnings</source>
        <translation>कमाई</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>वॉलेट</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>प्लान</translation>
    </message>
    <message>
        <source>Disputes</source>
        <translation>विवाद</translation>
    </message>
</context>
<context>
    <name>SlotWords</name>
    <message>
        <source>Change the rule</source>
        <translation>नियम बदलें</translation>
    </message>
    <message>
        <source>It is free: students can book it.</source>
        <translation>यह खाली है: विद्यार्थी इसे बुक कर सकते हैं।</translation>
    </message>
    <message>
        <source>You take no bookings at the moment.</source>
        <translation>आप अभी बुकिंग नहीं ले रहे हैं।</translation>
    </message>
    <message>
        <source>Take bookings again</source>
        <translation>फिर से बुकिंग लें</translation>
    </message>
    <message>
        <source>It is over.</source>
        <translation>यह समय बीत चुका है।</translation>
    </message>
    <message>
        <source>Students have to book at least %1 ahead.</source>
        <translation>विद्यार्थियों को कम से कम %1 पहले बुक करना होता है।</translation>
    </message>
    <message numerus="yes">
        <source>Students can book %n day(s) ahead at most.</source>
        <translation>
            <numerusform>विद्यार्थी ज़्यादा से ज़्यादा %n दिन पहले बुक कर सकते हैं।</numerusform>
            <numerusform>विद्यार्थी ज़्यादा से ज़्यादा %n दिन पहले बुक कर सकते हैं।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You take %n session(s) a day, and that day has them.</source>
        <translation>
            <numerusform>आप एक दिन में %n सेशन लेते हैं, और उस दिन वह हो चुका है।</numerusform>
            <numerusform>आप एक दिन में %n सेशन लेते हैं, और उस दिन वे पूरे हो चुके हैं।</numerusform>
        </translation>
    </message>
    <message>
        <source>You are away on that day.</source>
        <translation>उस दिन आप छुट्टी पर हैं।</translation>
    </message>
    <message>
        <source>Your vacations</source>
        <translation>आपकी छुट्टियाँ</translation>
    </message>
    <message>
        <source>That time does not exist: the clock is put forward over it.</source>
        <translation>यह समय होता ही नहीं: उस रात घड़ी आगे बढ़ाई जाती है।</translation>
    </message>
    <message>
        <source>It is not among the times you offer, or not on their half hours.</source>
        <translation>यह आपके दिए समयों में नहीं है, या उनके आधे घंटों पर नहीं पड़ता।</translation>
    </message>
    <message>
        <source>The times of that day</source>
        <translation>उस दिन के समय</translation>
    </message>
    <message>
        <source>The session</source>
        <translation>सेशन</translation>
    </message>
    <message numerus="yes">
        <source>Only %n minute(s) are free from there.</source>
        <translation>
            <numerusform>वहाँ से सिर्फ़ %n मिनट खाली है।</numerusform>
            <numerusform>वहाँ से सिर्फ़ %n मिनट खाली हैं।</numerusform>
        </translation>
    </message>
    <message>
        <source>Your buffers keep time free around what begins at %1.</source>
        <translation>%1 से जो शुरू होता है, उसके आसपास आपका बफ़र समय खाली रखता है।</translation>
    </message>
    <message>
        <source>Your calendar is busy from %1.</source>
        <translation>%1 से आपका कैलेंडर व्यस्त है।</translation>
    </message>
    <message>
        <source>A session of yours takes it, from %1.</source>
        <translation>%1 से आपका एक सेशन है।</translation>
    </message>
    <message>
        <source>You are in a session as a student, from %1.</source>
        <translation>%1 से आप ख़ुद विद्यार्थी के रूप में सेशन में हैं।</translation>
    </message>
    <message>
        <source>Your calendar “%1” cannot be read, so your bookings are paused.</source>
        <translation>आपका कैलेंडर “%1” पढ़ा नहीं जा रहा, इसलिए आपकी बुकिंग रुकी हैं।</translation>
    </message>
    <message>
        <source>A calendar of yours cannot be read, so your bookings are paused.</source>
        <translation>आपका एक कैलेंडर पढ़ा नहीं जा रहा, इसलिए आपकी बुकिंग रुकी हैं।</translation>
    </message>
    <message>
        <source>Your other calendars</source>
        <translation>आपके दूसरे कैलेंडर</translation>
    </message>
    <message>
        <source>Your calendar “%1” is busy from %2.</source>
        <comment>name, time</comment>
        <translation>आपका कैलेंडर “%1” %2 से व्यस्त है।</translation>
    </message>
    <message>
        <source>Only students with Premium can book it: it is the last day that can be booked. The others can from your next midnight on.</source>
        <translation>अभी इसे सिर्फ़ Premium वाले छात्र बुक कर सकते हैं: यह बुकिंग का आख़िरी दिन है। बाकी सब आपकी अगली आधी रात से बुक कर सकेंगे।</translation>
    </message>
</context>
<context>
    <name>ZoneWords</name>
    <message>
        <source>%1, %2</source>
        <comment>city, country</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 · %2, %3</source>
        <comment>place, offset, time there</comment>
        <translation>%1 · %2, %3</translation>
    </message>
</context>
<context>
    <name>mc::account::AgreementPage</name>
    <message>
        <source>What you agree to</source>
        <translation>आपकी सहमति</translation>
    </message>
    <message>
        <source>Please read what is new</source>
        <translation>कृपया पढ़ें कि क्या नया है</translation>
    </message>
    <message>
        <source>These texts are new, or have changed since you agreed to them. What you have booked stays yours either way; to book or earn something new, agree to them.</source>
        <translation>ये पाठ नए हैं, या आपकी सहमति के बाद बदले हैं। आपने जो बुक किया है वह हर हाल में आपका रहेगा; कुछ नया बुक करने या कमाने के लिए इनसे सहमत हों।</translation>
    </message>
    <message>
        <source>I agree</source>
        <translation>मैं सहमत हूँ</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>साइन आउट करें</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>अभी नहीं</translation>
    </message>
    <message>
        <source>One of the texts was replaced while you read. This is the new one.</source>
        <translation>आपके पढ़ते समय एक पाठ बदल गया। यह नया पाठ है।</translation>
    </message>
    <message>
        <source>The texts cannot be shown</source>
        <translation>पाठ नहीं दिखाए जा सके</translation>
    </message>
    <message>
        <source>Read the whole text</source>
        <translation>पूरा पाठ पढ़ें</translation>
    </message>
    <message>
        <source>Read the whole text: %1</source>
        <translation>पूरा पाठ पढ़ें: %1</translation>
    </message>
    <message>
        <source>Version %1, of %2</source>
        <translation>संस्करण %1, %2 का</translation>
    </message>
    <message>
        <source>Version %1, of %2. Below is what is new since version %3.</source>
        <translation>संस्करण %1, %2 का। नीचे वह है जो संस्करण %3 के बाद नया है।</translation>
    </message>
</context>
<context>
    <name>mc::account::ChangeAddressDialog</name>
    <message>
        <source>Change your email address</source>
        <translation>अपना ईमेल पता बदलें</translation>
    </message>
    <message>
        <source>We send six digits to the new address. Your account keeps the present one until you type them.</source>
        <translation>हम नए पते पर छह अंक भेजेंगे। जब तक आप उन्हें नहीं डालते, आपके खाते का पता वही रहेगा।</translation>
    </message>
    <message>
        <source>New email</source>
        <translation>नया ईमेल</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>पासवर्ड</translation>
    </message>
    <message>
        <source>Keep the address</source>
        <translation>पता न बदलें</translation>
    </message>
    <message>
        <source>Send the code</source>
        <translation>कोड भेजें</translation>
    </message>
</context>
<context>
    <name>mc::account::ChangePasswordDialog</name>
    <message>
        <source>Change your password</source>
        <translation>अपना पासवर्ड बदलें</translation>
    </message>
    <message>
        <source>You stay signed in here. Every other device is signed out.</source>
        <translation>यहाँ आप साइन इन रहेंगे। बाकी सभी डिवाइस से साइन आउट हो जाएगा।</translation>
    </message>
    <message>
        <source>Current password</source>
        <translation>मौजूदा पासवर्ड</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>नया पासवर्ड</translation>
    </message>
    <message>
        <source>Keep the password</source>
        <translation>पासवर्ड न बदलें</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>पासवर्ड बदलें</translation>
    </message>
</context>
<context>
    <name>mc::account::CredentialsDialog</name>
    <message>
        <source>This is not your password.</source>
        <translation>यह आपका पासवर्ड नहीं है।</translation>
    </message>
</context>
<context>
    <name>mc::account::CropView</name>
    <message>
        <source>Part of the picture</source>
        <translation>तस्वीर का हिस्सा</translation>
    </message>
    <message>
        <source>Arrow keys move it, plus and minus make it larger and smaller.</source>
        <translation>तीर वाली कुंजियों से तस्वीर खिसकती है, प्लस और माइनस से बड़ी-छोटी होती है।</translation>
    </message>
</context>
<context>
    <name>mc::account::DevicesCard</name>
    <message>
        <source>Where you are signed in</source>
        <translation>आप कहाँ साइन इन हैं</translation>
    </message>
    <message>
        <source>Sign out everywhere else</source>
        <translation>बाकी हर जगह से साइन आउट करें</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>सभी दिखाएँ</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>फिर कोशिश करें</translation>
    </message>
    <message>
        <source>Signed out there.</source>
        <translation>वहाँ से साइन आउट हो गया।</translation>
    </message>
    <message>
        <source>Unknown device</source>
        <translation>अनजान डिवाइस</translation>
    </message>
    <message>
        <source>This device</source>
        <translation>यह डिवाइस</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>साइन आउट करें</translation>
    </message>
    <message>
        <source>Sign out: %1</source>
        <translation>साइन आउट करें: %1</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>%1 से</translation>
    </message>
    <message>
        <source>Since %1, last seen %2</source>
        <translation>%1 से, आख़िरी बार %2</translation>
    </message>
</context>
<context>
    <name>mc::account::EmailCard</name>
    <message>
        <source>Email</source>
        <translation>ईमेल</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>पक्का</translation>
    </message>
    <message>
        <source>Code from the mail</source>
        <translation>ईमेल में आया कोड</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>पुष्टि करें</translation>
    </message>
    <message>
        <source>Send a new code</source>
        <translation>नया कोड भेजें</translation>
    </message>
    <message>
        <source>Change the address</source>
        <translation>पता बदलें</translation>
    </message>
    <message>
        <source>Keep the present one</source>
        <translation>मौजूदा पता रखें</translation>
    </message>
    <message>
        <source>A new code is on its way.</source>
        <translation>नया कोड भेज दिया गया है।</translation>
    </message>
    <message>
        <source>Your email is confirmed.</source>
        <translation>आपके ईमेल की पुष्टि हो गई।</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>पुष्टि नहीं हुई</translation>
    </message>
    <message>
        <source>Waiting for the code we sent to %1. Until then everything stays as it is.</source>
        <translation>%1 पर भेजे गए कोड का इंतज़ार है। तब तक सब कुछ वैसा ही रहेगा।</translation>
    </message>
</context>
<context>
    <name>mc::account::EntrancePage</name>
    <message>
        <source>Student</source>
        <translation>छात्र</translation>
    </message>
    <message>
        <source>Mentor</source>
        <translation>मेंटर</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>एडमिन</translation>
    </message>
    <message>
        <source>Times in your own zone</source>
        <translation>समय आपके अपने ज़ोन में</translation>
    </message>
    <message>
        <source>Free slots are shown where you are, with the mentor&apos;s time beside them.</source>
        <translation>खाली समय आपके यहाँ की घड़ी से दिखता है, साथ में मेंटर का समय भी।</translation>
    </message>
    <message>
        <source>You see the price and what comes back</source>
        <translation>क़ीमत और रिफ़ंड पहले से साफ़</translation>
    </message>
    <message>
        <source>Every fee is on the page, and so are the dates of the refund.</source>
        <translation>हर शुल्क पेज पर लिखा है, और रिफ़ंड की तारीख़ें भी।</translation>
    </message>
    <message>
        <source>One window for the session</source>
        <translation>सेशन के लिए एक ही विंडो</translation>
    </message>
    <message>
        <source>Video, chat and notes stay together, before and after.</source>
        <translation>वीडियो, चैट और नोट्स साथ रहते हैं, पहले भी और बाद में भी।</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>रूप</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>हल्का</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>गहरा</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>सिस्टम जैसा</translation>
    </message>
    <message>
        <source>Demo server</source>
        <translation>डेमो सर्वर</translation>
    </message>
    <message>
        <source>Look around with a demo account</source>
        <translation>डेमो खाते से देखें</translation>
    </message>
    <message>
        <source>This server has sample mentors, sessions and messages. Payments go to a sandbox, so no money moves.</source>
        <translation>इस सर्वर पर नमूने के मेंटर, सेशन और संदेश हैं। भुगतान सैंडबॉक्स में होते हैं, असली पैसे नहीं लगते।</translation>
    </message>
    <message>
        <source>Sign in as %1, %2</source>
        <translation>%1, %2 के रूप में साइन इन करें</translation>
    </message>
    <message>
        <source>Appearance:</source>
        <translation>रूप:</translation>
    </message>
    <message>
        <source>Session about to start</source>
        <translation>जल्द शुरू होने वाला एक सेशन</translation>
    </message>
    <message>
        <source>Review to write</source>
        <translation>लिखने के लिए एक समीक्षा</translation>
    </message>
    <message>
        <source>Unread messages</source>
        <translation>बिना पढ़े संदेश</translation>
    </message>
    <message>
        <source>Requests to answer</source>
        <translation>जवाब के लिए अनुरोध</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>भाषा</translation>
    </message>
</context>
<context>
    <name>mc::account::FeedCard</name>
    <message>
        <source>Your sessions in your own calendar</source>
        <translation>आपके सेशन, आपके अपने कैलेंडर में</translation>
    </message>
    <message>
        <source>Your address</source>
        <translation>आपका पता</translation>
    </message>
    <message>
        <source>It is shown only now. Whoever has it sees your sessions: give it to your calendar alone.</source>
        <translation>यह सिर्फ़ अभी दिखाया जा रहा है। जिसके पास यह पता है, वह आपके सेशन देख सकता है: इसे सिर्फ़ अपने कैलेंडर को दें।</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>पता कॉपी करें</translation>
    </message>
    <message>
        <source>Open in calendar</source>
        <translation>कैलेंडर में खोलें</translation>
    </message>
    <message>
        <source>Make an address</source>
        <translation>पता बनाएँ</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>पता बंद करें</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>फिर कोशिश करें</translation>
    </message>
    <message>
        <source>The address is revoked. Calendars read nothing there any more.</source>
        <translation>पता बंद हो गया। अब कैलेंडर वहाँ से कुछ नहीं पढ़ सकते।</translation>
    </message>
    <message>
        <source>Copied. Your calendar asks for it as a calendar from the web, by its URL.</source>
        <translation>कॉपी हो गया। अपने कैलेंडर में इसे URL से, वेब कैलेंडर के रूप में जोड़ें।</translation>
    </message>
    <message>
        <source>New address</source>
        <translation>नया पता</translation>
    </message>
    <message>
        <source>There is an address since %1. No calendar has read it yet.</source>
        <translation>%1 से एक पता है। अभी तक किसी कैलेंडर ने इसे नहीं पढ़ा।</translation>
    </message>
    <message>
        <source>There is an address since %1. A calendar last read it: %2.</source>
        <comment>a date; how long ago</comment>
        <translation>%1 से एक पता है। किसी कैलेंडर ने इसे पिछली बार पढ़ा: %2।</translation>
    </message>
    <message>
        <source>Make a new address?</source>
        <translation>नया पता बनाएँ?</translation>
    </message>
    <message>
        <source>The one you have stops working in every calendar that reads it. Give those the new one.</source>
        <translation>जो पता अभी है, वह हर कैलेंडर में काम करना बंद कर देगा। उन्हें नया पता दें।</translation>
    </message>
    <message>
        <source>Make a new one</source>
        <translation>नया बनाएँ</translation>
    </message>
    <message>
        <source>Revoke the address?</source>
        <translation>पता बंद करें?</translation>
    </message>
    <message>
        <source>Calendars that read it get nothing more. Some go on showing for a while what they have read.</source>
        <translation>इसे पढ़ने वाले कैलेंडरों को आगे कुछ नहीं मिलेगा। कुछ कैलेंडर पहले पढ़ा हुआ थोड़े समय तक दिखाते रहेंगे।</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>रहने दें</translation>
    </message>
    <message>
        <source>No calendar on this computer answered. Copy the address into yours instead.</source>
        <translation>इस कंप्यूटर पर किसी कैलेंडर ने जवाब नहीं दिया। पता कॉपी करके अपने कैलेंडर में डालें।</translation>
    </message>
    <message>
        <source>Google Calendar, Apple, Outlook and others can read your confirmed sessions at an address of your own and follow each change: when, with whom and about what. Cancelled ones stay for a month, marked as cancelled.</source>
        <translation>Google Calendar, Apple, Outlook और दूसरे कैलेंडर आपके अपने एक पते से आपके पक्के सेशन पढ़ सकते हैं और हर बदलाव साथ-साथ दिखाते हैं: कब, किसके साथ और किस बारे में। रद्द सेशन एक महीने तक रद्द लिखकर दिखते हैं।</translation>
    </message>
    <message>
        <source>There is no address yet.</source>
        <translation>अभी कोई पता नहीं है।</translation>
    </message>
</context>
<context>
    <name>mc::account::ForgotForm</name>
    <message>
        <source>Forgot your password?</source>
        <translation>पासवर्ड भूल गए?</translation>
    </message>
    <message>
        <source>We send six digits to your address, and you choose a new one.</source>
        <translation>हम आपके ईमेल पर छह अंक भेजेंगे, फिर आप नया पासवर्ड चुनेंगे।</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>ईमेल</translation>
    </message>
    <message>
        <source>Send the code</source>
        <translation>कोड भेजें</translation>
    </message>
    <message>
        <source>Back to sign in</source>
        <translation>साइन इन पर वापस</translation>
    </message>
</context>
<context>
    <name>mc::account::Form</name>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>mc::account::LegalCard</name>
    <message>
        <source>Terms and privacy</source>
        <translation>शर्तें और निजता</translation>
    </message>
    <message>
        <source>Read and agree</source>
        <translation>पढ़ें और सहमत हों</translation>
    </message>
    <message>
        <source>A new version waits for you to read it.</source>
        <translation>एक नया संस्करण आपके पढ़ने की प्रतीक्षा में है।</translation>
    </message>
    <message>
        <source>You agreed to version %1 on %2.</source>
        <translation>आप %2 को संस्करण %1 से सहमत हुए।</translation>
    </message>
    <message>
        <source>Sessions cannot be recorded here yet.</source>
        <translation>सत्र अभी यहाँ रिकॉर्ड नहीं हो सकते।</translation>
    </message>
</context>
<context>
    <name>mc::account::LegalDialog</name>
    <message>
        <source>Try again</source>
        <translation>फिर कोशिश करें</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>Loading the text …</source>
        <translation>पाठ आ रहा है …</translation>
    </message>
    <message>
        <source>Version %1, in force since %2.</source>
        <translation>संस्करण %1, %2 से लागू।</translation>
    </message>
</context>
<context>
    <name>mc::account::LegalPage</name>
    <message>
        <source>Version</source>
        <translation>संस्करण</translation>
    </message>
    <message>
        <source>This version is no longer in force.</source>
        <translation>यह संस्करण अब लागू नहीं है।</translation>
    </message>
    <message>
        <source>This text cannot be shown</source>
        <translation>यह पाठ नहीं दिखाया जा सका</translation>
    </message>
    <message>
        <source>Version %1, of %2</source>
        <translation>संस्करण %1, %2 का</translation>
    </message>
</context>
<context>
    <name>mc::account::LegalView</name>
    <message>
        <source>Text</source>
        <translation>पाठ</translation>
    </message>
</context>
<context>
    <name>mc::account::MendForm</name>
    <message>
        <source>We send six digits there instead. Everything else stays as it is.</source>
        <translation>छह अंक अब वहाँ भेजे जाएँगे। बाकी सब वैसा ही रहेगा।</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>ईमेल</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>पासवर्ड</translation>
    </message>
    <message>
        <source>Send the code</source>
        <translation>कोड भेजें</translation>
    </message>
    <message>
        <source>Back to the code</source>
        <translation>कोड पर वापस जाएँ</translation>
    </message>
    <message>
        <source>Correct your address</source>
        <translation>अपना पता सुधारें</translation>
    </message>
</context>
<context>
    <name>mc::account::PhotoDialog</name>
    <message>
        <source>Your photo</source>
        <translation>आपकी फ़ोटो</translation>
    </message>
    <message>
        <source>Move and zoom until the circle shows what others are to see.</source>
        <translation>तस्वीर को तब तक खिसकाएँ और बड़ा-छोटा करें, जब तक घेरे में वह न दिखे जो दूसरों को दिखना चाहिए।</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>छोटा करें</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>बड़ा करें</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>Use this photo</source>
        <translation>यही फ़ोटो रखें</translation>
    </message>
    <message>
        <source>The server cannot use this picture.</source>
        <translation>सर्वर इस तस्वीर का इस्तेमाल नहीं कर सकता।</translation>
    </message>
    <message>
        <source>Sending your photo …</source>
        <translation>आपकी फ़ोटो भेजी जा रही है …</translation>
    </message>
</context>
<context>
    <name>mc::account::PhotoRow</name>
    <message>
        <source>Remove</source>
        <translation>हटाएँ</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>प्रोफ़ाइल</translation>
    </message>
    <message>
        <source>Your photo is removed.</source>
        <translation>आपकी फ़ोटो हटा दी गई।</translation>
    </message>
    <message>
        <source>Others see your photo now.</source>
        <translation>अब दूसरों को आपकी फ़ोटो दिखेगी।</translation>
    </message>
    <message>
        <source>Another photo</source>
        <translation>दूसरी फ़ोटो</translation>
    </message>
    <message>
        <source>Add a photo</source>
        <translation>फ़ोटो जोड़ें</translation>
    </message>
    <message>
        <source>Choose a photo</source>
        <translation>फ़ोटो चुनें</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>तस्वीरें</translation>
    </message>
</context>
<context>
    <name>mc::account::QrView</name>
    <message>
        <source>QR code for your authenticator app</source>
        <translation>आपके ऑथेंटिकेटर ऐप के लिए QR कोड</translation>
    </message>
</context>
<context>
    <name>mc::account::RecoveryCodesDialog</name>
    <message>
        <source>Your recovery codes</source>
        <translation>आपके रिकवरी कोड</translation>
    </message>
    <message>
        <source>Each of them signs you in once when your phone is not at hand. Keep them like a key, away from the phone: without phone and codes nobody can let you back in.</source>
        <translation>फ़ोन पास न हो तो हर कोड से एक बार साइन इन हो सकता है। इन्हें चाबी की तरह, फ़ोन से अलग रखें: फ़ोन और कोड दोनों न हों तो कोई आपको वापस अंदर नहीं ला सकता।</translation>
    </message>
    <message>
        <source>They are shown only now.</source>
        <translation>ये केवल अभी दिखाए जा रहे हैं।</translation>
    </message>
    <message>
        <source>I have kept them</source>
        <translation>मैंने इन्हें रख लिया है</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>कॉपी करें</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>फ़ाइल में सहेजें</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>प्रिंट करें</translation>
    </message>
    <message>
        <source>Mentor Connect: recovery codes of %1</source>
        <translation>Mentor Connect: %1 के रिकवरी कोड</translation>
    </message>
    <message>
        <source>Each works once.</source>
        <translation>हर कोड एक बार काम करता है।</translation>
    </message>
    <message>
        <source>Copied. Put them where you find them again, and not into a chat.</source>
        <translation>कॉपी हो गए। इन्हें ऐसी जगह रखें जहाँ फिर मिल जाएँ, किसी चैट में नहीं।</translation>
    </message>
    <message>
        <source>Save the recovery codes</source>
        <translation>रिकवरी कोड सहेजें</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>टेक्स्ट</translation>
    </message>
    <message>
        <source>Saved. The file lets people in: keep it where nobody else reads it.</source>
        <translation>सहेज लिए गए। इस फ़ाइल से कोई भी अंदर आ सकता है: इसे ऐसी जगह रखें जहाँ कोई और न पढ़े।</translation>
    </message>
    <message>
        <source>This file cannot be written: %1</source>
        <translation>यह फ़ाइल नहीं लिखी जा सकी: %1</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>प्रिंटर को भेज दिए गए।</translation>
    </message>
    <message>
        <source>This copy of Mentor Connect cannot print. Copy or save the codes.</source>
        <translation>Mentor Connect की यह प्रति प्रिंट नहीं कर सकती। कोड कॉपी करें या सहेज लें।</translation>
    </message>
    <message>
        <source>Recovery codes</source>
        <translation>रिकवरी कोड</translation>
    </message>
</context>
<context>
    <name>mc::account::ResetForm</name>
    <message>
        <source>Choose a new password</source>
        <translation>नया पासवर्ड चुनें</translation>
    </message>
    <message>
        <source>Code from the mail</source>
        <translation>ईमेल में आया कोड</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>नया पासवर्ड</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>पासवर्ड बदलें</translation>
    </message>
    <message>
        <source>Back to sign in</source>
        <translation>साइन इन पर वापस</translation>
    </message>
    <message>
        <source>If %1 has an account, a code is on its way. Every device will be signed out.</source>
        <translation>अगर %1 का खाता है तो कोड भेज दिया गया है। हर डिवाइस से साइन आउट हो जाएगा।</translation>
    </message>
</context>
<context>
    <name>mc::account::SecondStepCard</name>
    <message>
        <source>Second step at sign-in</source>
        <translation>साइन इन का दूसरा चरण</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>बंद</translation>
    </message>
    <message>
        <source>Admins need a second step: with a password alone the administration stays closed. Set it up here, then go on.</source>
        <translation>एडमिन के लिए दूसरा चरण ज़रूरी है: केवल पासवर्ड से एडमिन वाला हिस्सा नहीं खुलता। इसे यहाँ चालू करें, फिर आगे बढ़ें।</translation>
    </message>
    <message>
        <source>Go to the administration</source>
        <translation>एडमिन वाले हिस्से में जाएँ</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>चालू करें</translation>
    </message>
    <message>
        <source>New recovery codes</source>
        <translation>नए रिकवरी कोड</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>फिर कोशिश करें</translation>
    </message>
    <message>
        <source>The second step is off. Your password alone opens the account.</source>
        <translation>दूसरा चरण बंद है। अब केवल पासवर्ड से खाता खुलता है।</translation>
    </message>
    <message>
        <source>The second step is on. Every other device was signed out.</source>
        <translation>दूसरा चरण चालू है। बाकी सभी डिवाइस से साइन आउट कर दिया गया है।</translation>
    </message>
    <message>
        <source>On</source>
        <translation>चालू</translation>
    </message>
    <message>
        <source>Signing in takes a code from your authenticator app as well, since %1.</source>
        <translation>%1 से साइन इन के लिए ऑथेंटिकेटर ऐप का कोड भी लगता है।</translation>
    </message>
    <message>
        <source>With a second step nobody gets in with your password alone: signing in also takes six digits from an app on your phone.</source>
        <translation>दूसरा चरण हो तो कोई केवल आपके पासवर्ड से अंदर नहीं आ सकता: साइन इन के लिए फ़ोन के ऐप से छह अंक भी लगते हैं।</translation>
    </message>
    <message numerus="yes">
        <source>%n recovery code(s) left.</source>
        <translation>
            <numerusform>%n रिकवरी कोड बचा है।</numerusform>
            <numerusform>%n रिकवरी कोड बचे हैं।</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::account::SecondStepForm</name>
    <message>
        <source>One more step</source>
        <translation>एक और चरण</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>साइन इन करें</translation>
    </message>
    <message>
        <source>Back to sign in</source>
        <translation>साइन इन पर वापस</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>रिकवरी कोड</translation>
    </message>
    <message>
        <source>Six digits</source>
        <translation>छह अंक</translation>
    </message>
    <message>
        <source>Type one of the recovery codes you kept when you set up the second step. Each works once.</source>
        <translation>दूसरा चरण चालू करते समय रखे गए रिकवरी कोड में से कोई एक डालें। हर कोड एक बार काम करता है।</translation>
    </message>
    <message>
        <source>Your authenticator app shows six digits for %1. Type them here.</source>
        <translation>आपका ऑथेंटिकेटर ऐप %1 के लिए छह अंक दिखाता है। उन्हें यहाँ डालें।</translation>
    </message>
    <message>
        <source>Use the app instead</source>
        <translation>इसके बजाय ऐप का कोड डालें</translation>
    </message>
    <message>
        <source>The app shows six digits.</source>
        <translation>ऐप छह अंक दिखाता है।</translation>
    </message>
    <message>
        <source>Type one of your recovery codes.</source>
        <translation>अपना कोई एक रिकवरी कोड डालें।</translation>
    </message>
    <message>
        <source>This is none of your recovery codes, or it was used before.</source>
        <translation>यह आपका रिकवरी कोड नहीं है, या पहले इस्तेमाल हो चुका है।</translation>
    </message>
    <message>
        <source>Use a recovery code instead</source>
        <translation>इसके बजाय रिकवरी कोड डालें</translation>
    </message>
</context>
<context>
    <name>mc::account::SecondStepPasswordDialog</name>
    <message>
        <source>Set up a second step</source>
        <translation>दूसरा चरण चालू करें</translation>
    </message>
    <message>
        <source>You need an authenticator app on your phone: any that shows six digits which change every 30 seconds. First show that it is you.</source>
        <translation>आपके फ़ोन पर एक ऑथेंटिकेटर ऐप चाहिए: कोई भी, जो हर 30 सेकंड में बदलने वाले छह अंक दिखाए। पहले पासवर्ड डालकर बताएँ कि यह आप ही हैं।</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>पासवर्ड</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>अभी नहीं</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>आगे बढ़ें</translation>
    </message>
</context>
<context>
    <name>mc::account::SecondStepProofDialog</name>
    <message>
        <source>The recovery codes you have no longer count then.</source>
        <translation>इसके बाद आपके मौजूदा रिकवरी कोड काम नहीं करेंगे।</translation>
    </message>
    <message>
        <source>Your password alone opens the account then, and the administration is closed to you until you set a second step up again.</source>
        <translation>इसके बाद केवल पासवर्ड से खाता खुलेगा, और दूसरा चरण फिर से चालू करने तक एडमिन वाला हिस्सा आपके लिए बंद रहेगा।</translation>
    </message>
    <message>
        <source>Your password alone opens the account then.</source>
        <translation>इसके बाद केवल पासवर्ड से खाता खुलेगा।</translation>
    </message>
    <message>
        <source>Turn the second step off?</source>
        <translation>दूसरा चरण बंद करें?</translation>
    </message>
    <message>
        <source>Make new recovery codes?</source>
        <translation>नए रिकवरी कोड बनाएँ?</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>पासवर्ड</translation>
    </message>
    <message>
        <source>Code from the app, or a recovery code</source>
        <translation>ऐप का कोड, या कोई रिकवरी कोड</translation>
    </message>
    <message>
        <source>Keep it on</source>
        <translation>चालू रखें</translation>
    </message>
    <message>
        <source>Keep the present ones</source>
        <translation>मौजूदा कोड रखें</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>Make new codes</source>
        <translation>नए कोड बनाएँ</translation>
    </message>
</context>
<context>
    <name>mc::account::SecondStepSetUpDialog</name>
    <message>
        <source>Scan the code with your app</source>
        <translation>ऐप से यह कोड स्कैन करें</translation>
    </message>
    <message>
        <source>Six digits from the app</source>
        <translation>ऐप के छह अंक</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>अभी नहीं</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>चालू करें</translation>
    </message>
    <message>
        <source>Or type this into the app, as a key that counts by time:</source>
        <translation>या समय पर आधारित कुंजी के रूप में इसे ऐप में डालें:</translation>
    </message>
    <message>
        <source>Copy the key</source>
        <translation>कुंजी कॉपी करें</translation>
    </message>
    <message>
        <source>Add an account in your authenticator app, then type the six digits that it shows. Every other device is signed out.</source>
        <translation>अपने ऑथेंटिकेटर ऐप में खाता जोड़ें, फिर ऐप में दिख रहे छह अंक डालें। बाकी सभी डिवाइस से साइन आउट हो जाएगा।</translation>
    </message>
</context>
<context>
    <name>mc::account::SettingsPage</name>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>टाइम ज़ोन</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>भाषाएँ</translation>
    </message>
    <message>
        <source>With commas between them: English, Hindi</source>
        <translation>बीच में कॉमा लगाएँ: English, Hindi</translation>
    </message>
    <message>
        <source>About you</source>
        <translation>आपके बारे में</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>रूप</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>हल्का</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>गहरा</translation>
    </message>
    <message>
        <source>System</source>
        <translation>सिस्टम</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>बदलाव सेव नहीं हुए</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>वापस लें</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>सेव करें</translation>
    </message>
    <message>
        <source>Ctrl S</source>
        <translation>Ctrl S</translation>
    </message>
    <message>
        <source>Your profile is saved.</source>
        <translation>आपकी प्रोफ़ाइल सेव हो गई।</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>सेटिंग</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>भाषा</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>सिस्टम जैसा</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>अक्षरों का आकार</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>घड़ी</translation>
    </message>
    <message>
        <source>As usual in your region</source>
        <translation>आपके क्षेत्र के अनुसार</translation>
    </message>
    <message>
        <source>12 hours, 7:30 pm</source>
        <translation>12 घंटे, 7:30 pm</translation>
    </message>
    <message>
        <source>24 hours, 19:30</source>
        <translation>24 घंटे, 19:30</translation>
    </message>
    <message>
        <source>We sent a code to %1.</source>
        <translation>हमने %1 पर कोड भेजा है।</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>पासवर्ड</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>पासवर्ड बदलें</translation>
    </message>
    <message>
        <source>Your password is changed. Every other device was signed out.</source>
        <translation>आपका पासवर्ड बदल गया। बाकी सभी डिवाइस से साइन आउट कर दिया गया है।</translation>
    </message>
</context>
<context>
    <name>mc::account::SignInForm</name>
    <message>
        <source>Sign in</source>
        <translation>साइन इन करें</translation>
    </message>
    <message>
        <source>Book sessions and teach, on the server of your choice.</source>
        <translation>अपनी पसंद के सर्वर पर सेशन बुक करें और सिखाएँ।</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>सर्वर</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>ईमेल</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>पासवर्ड</translation>
    </message>
    <message>
        <source>Forgot password?</source>
        <translation>पासवर्ड भूल गए?</translation>
    </message>
    <message>
        <source>Stay signed in on this computer</source>
        <translation>इस कंप्यूटर पर साइन इन रहें</translation>
    </message>
    <message>
        <source>New here?</source>
        <translation>यहाँ नए हैं?</translation>
    </message>
    <message>
        <source>Create an account</source>
        <translation>खाता बनाएँ</translation>
    </message>
    <message>
        <source>Look around without an account</source>
        <translation>बिना खाते के देखें</translation>
    </message>
    <message>
        <source>The people who run your server know its address.</source>
        <translation>सर्वर चलाने वाले लोग उसका पता बता सकते हैं।</translation>
    </message>
</context>
<context>
    <name>mc::account::SignUpForm</name>
    <message>
        <source>Create an account</source>
        <translation>खाता बनाएँ</translation>
    </message>
    <message>
        <source>For booking sessions. You can apply as a mentor later.</source>
        <translation>सेशन बुक करने के लिए। मेंटर के लिए बाद में आवेदन कर सकते हैं।</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>ईमेल</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>पासवर्ड</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>टाइम ज़ोन</translation>
    </message>
    <message>
        <source>Create account</source>
        <translation>खाता बनाएँ</translation>
    </message>
    <message>
        <source>Have an account?</source>
        <translation>खाता है?</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>साइन इन करें</translation>
    </message>
    <message>
        <source>How should mentors call you?</source>
        <translation>मेंटर आपको किस नाम से बुलाएँ?</translation>
    </message>
    <message>
        <source>Write an address like you@example.org.</source>
        <translation>पता ऐसे लिखें: you@example.org</translation>
    </message>
    <message>
        <source>Please read and accept the terms first.</source>
        <translation>कृपया पहले शर्तें पढ़कर स्वीकार करें।</translation>
    </message>
    <message>
        <source>I agree to the terms and the refund policy, and have read the privacy notice</source>
        <translation>मैं शर्तों और रिफ़ंड नीति से सहमत हूँ, और मैंने निजता सूचना पढ़ ली है</translation>
    </message>
    <message>
        <source>This server takes no new accounts at the moment. Whoever has one can sign in as always.</source>
        <translation>यह सर्वर अभी नए खाते नहीं बना रहा। जिनका खाता पहले से है, वे हमेशा की तरह साइन इन कर सकते हैं।</translation>
    </message>
    <message>
        <source>The texts have changed since you agreed to them. Please read what is new and agree once more.</source>
        <translation>आपकी सहमति के बाद नियम और नीतियाँ बदल गई हैं। कृपया नई बातें पढ़कर फिर से सहमति दें।</translation>
    </message>
</context>
<context>
    <name>mc::account::UsageCard</name>
    <message>
        <source>Help improve Mentor Connect</source>
        <translation>Mentor Connect को बेहतर बनाने में मदद करें</translation>
    </message>
    <message>
        <source>It is kept for 13 months, under a secret number instead of your name, and only counted. When you turn this off, all of it is deleted.</source>
        <translation>यह 13 महीने तक, आपके नाम की जगह एक गुप्त संख्या के साथ रखा जाता है और सिर्फ़ गिना जाता है। इसे बंद करते ही सब मिटा दिया जाता है।</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>फिर कोशिश करें</translation>
    </message>
    <message>
        <source>Your choice is as it was. %1</source>
        <comment>why it was not taken</comment>
        <translation>आपकी पसंद पहले जैसी ही है। %1</translation>
    </message>
    <message>
        <source>It is off, and nothing is kept.</source>
        <translation>यह बंद है, और कुछ नहीं रखा जाता।</translation>
    </message>
    <message>
        <source>On since %1.</source>
        <translation>%1 से चालू है।</translation>
    </message>
    <message>
        <source>While this is on, the server keeps on which days, and how often, you were here, searched, looked at a mentor, chose a time, paid, booked, met, reviewed or wrote: nothing else. Not what you wrote or searched for, and not whom you looked at or met.</source>
        <translation>चालू रहने पर सर्वर सिर्फ़ यह रखता है कि आपने किस दिन और कितनी बार ऐप खोला, खोज की, मेंटर देखा, समय चुना, भुगतान किया, बुकिंग की, सेशन किया, समीक्षा दी या संदेश लिखा। आपने क्या लिखा या खोजा, और किसे देखा या किससे मिले, यह नहीं रखा जाता।</translation>
    </message>
</context>
<context>
    <name>mc::account::VerifyForm</name>
    <message>
        <source>Check your mail</source>
        <translation>अपना ईमेल देखें</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>कोड</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>पुष्टि करें</translation>
    </message>
    <message>
        <source>No mail?</source>
        <translation>ईमेल नहीं मिला?</translation>
    </message>
    <message>
        <source>Send it again</source>
        <translation>फिर से भेजें</translation>
    </message>
    <message>
        <source>Do this later</source>
        <translation>बाद में करें</translation>
    </message>
    <message>
        <source>We sent six digits to %1. They show that the address is yours.</source>
        <translation>हमने %1 पर छह अंक भेजे हैं। उनसे पता चलता है कि यह पता आपका है।</translation>
    </message>
    <message>
        <source>A new code is on its way; the old one no longer counts.</source>
        <translation>नया कोड भेज दिया गया है; पुराना अब काम नहीं करेगा।</translation>
    </message>
    <message>
        <source>Wrong address?</source>
        <translation>पता गलत है?</translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation>इसे सुधारें</translation>
    </message>
</context>
<context>
    <name>mc::admin::AnalyticsPage</name>
    <message>
        <source>Money</source>
        <translation>रकम</translation>
    </message>
    <message>
        <source>From visit to booking</source>
        <translation>आने से बुकिंग तक</translation>
    </message>
    <message>
        <source>Sessions per week</source>
        <translation>हर सप्ताह के सेशन</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>दरें</translation>
    </message>
    <message>
        <source>Which rate is drawn</source>
        <translation>कौन-सी दर दिखानी है</translation>
    </message>
    <message>
        <source>Nothing happened in these days</source>
        <translation>इन दिनों में कुछ नहीं हुआ</translation>
    </message>
    <message>
        <source>Look at 12 months</source>
        <translation>12 महीने देखें</translation>
    </message>
    <message>
        <source>Your role does not see these figures</source>
        <translation>आपकी भूमिका में ये आँकड़े नहीं दिखते</translation>
    </message>
    <message>
        <source>The figures could not be loaded</source>
        <translation>आँकड़े लोड नहीं हो पाए</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>a part, the whole</comment>
        <translation>%2 में से %1</translation>
    </message>
    <message>
        <source>sold, less refunds</source>
        <translation>बिक्री में से लौटाई रकम घटाकर</translation>
    </message>
    <message>
        <source>without GST</source>
        <translation>GST के बिना</translation>
    </message>
    <message>
        <source>on the commission</source>
        <translation>कमीशन पर</translation>
    </message>
    <message>
        <source>less what we bear</source>
        <translation>हमारे ख़र्च घटाकर</translation>
    </message>
    <message>
        <source>booked of what is offered</source>
        <translation>दिए गए समय में से बुक हुआ</translation>
    </message>
    <message>
        <source>Search to booking</source>
        <translation>खोज से बुकिंग</translation>
    </message>
    <message>
        <source>dashed: not over yet</source>
        <translation>बिंदुदार: अभी जारी</translation>
    </message>
    <message>
        <source>Analytics</source>
        <translation>आँकड़े</translation>
    </message>
    <message>
        <source>No session was sold or held, and nobody who lets us count was here. The first booking is seen here at once.</source>
        <translation>न कोई सेशन बिका, न हुआ, और गिनती की अनुमति देने वाला भी कोई नहीं आया। पहली बुकिंग यहाँ तुरंत दिखेगी।</translation>
    </message>
    <message>
        <source>%1, days in %2. Changes are against %3.</source>
        <comment>days, city, days</comment>
        <translation>%1, दिन %2 के समय से। बदलाव %3 के मुक़ाबले।</translation>
    </message>
</context>
<context>
    <name>mc::admin::ApplicationPanel</name>
    <message>
        <source>Question, note or reason</source>
        <translation>सवाल, नोट या कारण</translation>
    </message>
    <message>
        <source>Needed to ask back or decline</source>
        <translation>सवाल पूछने या अस्वीकार करने के लिए ज़रूरी</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>अस्वीकार करें</translation>
    </message>
    <message>
        <source>Ask back</source>
        <translation>सवाल पूछें</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>मंज़ूर करें</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>headline, city</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 (%2 – %3)</source>
        <translation>%1 (%2 – %3)</translation>
    </message>
    <message>
        <source>%1 (since %2)</source>
        <translation>%1 (%2 से)</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) of experience</source>
        <translation>
            <numerusform>%n वर्ष का अनुभव</numerusform>
            <numerusform>%n वर्षों का अनुभव</numerusform>
        </translation>
    </message>
    <message>
        <source>Topics: %1</source>
        <translation>विषय: %1</translation>
    </message>
    <message>
        <source>Languages: %1</source>
        <translation>भाषाएँ: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 for %n minute(s)</source>
        <translation>
            <numerusform>%n मिनट के %1</numerusform>
            <numerusform>%n मिनट के %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Member since %1</source>
        <translation>%1 से सदस्य</translation>
    </message>
    <message>
        <source>E-mail address confirmed</source>
        <translation>ईमेल पते की पुष्टि हो चुकी है</translation>
    </message>
    <message>
        <source>E-mail address not confirmed</source>
        <translation>ईमेल पते की पुष्टि नहीं हुई है</translation>
    </message>
    <message>
        <source>Declined because</source>
        <translation>अस्वीकार करने का कारण</translation>
    </message>
    <message>
        <source>This application is approved.</source>
        <translation>यह आवेदन मंज़ूर हो चुका है।</translation>
    </message>
    <message>
        <source>This application is declined.</source>
        <translation>यह आवेदन अस्वीकार हो चुका है।</translation>
    </message>
    <message>
        <source>This is your own application: another admin decides.</source>
        <translation>यह आपका अपना आवेदन है: फ़ैसला कोई दूसरा एडमिन करेगा।</translation>
    </message>
    <message>
        <source>Approve opens when all the evidence is settled.</source>
        <translation>सभी प्रमाण जाँचे जाने पर ही मंज़ूर किया जा सकता है।</translation>
    </message>
    <message>
        <source>All the evidence is settled.</source>
        <translation>सभी प्रमाण जाँचे जा चुके हैं।</translation>
    </message>
    <message>
        <source>Please write it here first.</source>
        <translation>कृपया पहले यहाँ लिखें।</translation>
    </message>
    <message>
        <source>Make %1 a mentor?</source>
        <translation>%1 को मेंटर बनाएँ?</translation>
    </message>
    <message>
        <source>Decline the application?</source>
        <translation>आवेदन अस्वीकार करें?</translation>
    </message>
    <message>
        <source>%1 reads your reason, may mend the application and hand it in again.</source>
        <translation>%1 आपका कारण पढ़ेंगे और आवेदन सुधारकर फिर से जमा कर सकेंगे।</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>अभी नहीं</translation>
    </message>
    <message>
        <source>Your question is sent.</source>
        <translation>आपका सवाल भेज दिया गया।</translation>
    </message>
    <message>
        <source>Noted for admins.</source>
        <translation>एडमिन के लिए नोट कर लिया गया।</translation>
    </message>
    <message>
        <source>Approved. The profile is live.</source>
        <translation>मंज़ूर हुआ। प्रोफ़ाइल अब सबको दिखती है।</translation>
    </message>
    <message>
        <source>Declined. The applicant reads your reason.</source>
        <translation>अस्वीकार हुआ। आवेदक आपका कारण पढ़ेंगे।</translation>
    </message>
    <message>
        <source>The profile can be found and booked at once, with the prices and times of the application.</source>
        <translation>प्रोफ़ाइल तुरंत खोजी और बुक की जा सकेगी, आवेदन में दी गई कीमतों और समय के साथ।</translation>
    </message>
    <message>
        <source>Keep as a note for admins</source>
        <translation>एडमिन के लिए नोट रखें</translation>
    </message>
    <message>
        <source>One moment: what you ticked is being saved.</source>
        <translation>एक पल: आपके लगाए निशान सहेजे जा रहे हैं।</translation>
    </message>
    <message>
        <source>KYC: %1</source>
        <translation>KYC: %1</translation>
    </message>
    <message>
        <source>There is no paper of the identity</source>
        <translation>पहचान का कोई दस्तावेज़ नहीं है</translation>
    </message>
    <message>
        <source>There is no paper of the employer</source>
        <translation>नियोक्ता का कोई दस्तावेज़ नहीं है</translation>
    </message>
    <message>
        <source>Say how you made sure. Other admins read it as a note.</source>
        <translation>लिखिए कि आपने कैसे पक्का किया। दूसरे एडमिन इसे नोट के रूप में पढ़ेंगे।</translation>
    </message>
    <message>
        <source>Tick it</source>
        <translation>पक्का मानें</translation>
    </message>
    <message>
        <source>There is no photo</source>
        <translation>कोई फ़ोटो नहीं है</translation>
    </message>
</context>
<context>
    <name>mc::admin::ApplicationsModel</name>
    <message>
        <source>Applicant</source>
        <translation>आवेदक</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>परिचय</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>प्रमाण</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>जमा हुए</translation>
    </message>
    <message numerus="yes">
        <source>Waiting for us: %n</source>
        <translation>
            <numerusform>हमारे जवाब का इंतज़ार: %n</numerusform>
            <numerusform>हमारे जवाब का इंतज़ार: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Waiting for the applicant: %n</source>
        <translation>
            <numerusform>आवेदक के जवाब का इंतज़ार: %n</numerusform>
            <numerusform>आवेदक के जवाब का इंतज़ार: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1/%2</source>
        <comment>settled evidence</comment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>पहचान</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>नियोक्ता</translation>
    </message>
    <message>
        <source>Public profile</source>
        <translation>सार्वजनिक प्रोफ़ाइल</translation>
    </message>
    <message>
        <source>Experience</source>
        <translation>अनुभव</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>कीमत</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>फ़ोटो</translation>
    </message>
    <message>
        <source>All the evidence is settled</source>
        <translation>सभी प्रमाण जाँचे जा चुके हैं</translation>
    </message>
    <message>
        <source>Not settled: %1</source>
        <translation>बाकी: %1</translation>
    </message>
    <message>
        <source>Profile change</source>
        <translation>प्रोफ़ाइल में बदलाव</translation>
    </message>
    <message>
        <source>A mentor&apos;s new headline or company</source>
        <translation>मेंटर का नया परिचय या कंपनी</translation>
    </message>
    <message>
        <source>Waiting for us</source>
        <translation>हमारे जवाब के इंतज़ार में</translation>
    </message>
    <message>
        <source>Waiting for the applicant</source>
        <translation>आवेदक के जवाब के इंतज़ार में</translation>
    </message>
    <message>
        <source>KYC</source>
        <translation>KYC</translation>
    </message>
</context>
<context>
    <name>mc::admin::ApprovalsPage</name>
    <message>
        <source>Which applications</source>
        <translation>कौन से आवेदन</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>खुले</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>मंज़ूर</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>अस्वीकृत</translation>
    </message>
    <message>
        <source>All applications</source>
        <translation>सभी आवेदन</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>आवेदन</translation>
    </message>
    <message>
        <source>Your role does not decide about applications</source>
        <translation>आपकी भूमिका आवेदनों पर फ़ैसला नहीं करती</translation>
    </message>
    <message>
        <source>Support and owners do. An owner can give you that role.</source>
        <translation>यह सपोर्ट और मालिक करते हैं। मालिक आपको वह भूमिका दे सकते हैं।</translation>
    </message>
    <message>
        <source>The applications could not be loaded</source>
        <translation>आवेदन लोड नहीं हो सके</translation>
    </message>
    <message>
        <source>Nobody is waiting</source>
        <translation>कोई प्रतीक्षा में नहीं है</translation>
    </message>
    <message>
        <source>New applications appear here.</source>
        <translation>नए आवेदन यहाँ दिखेंगे।</translation>
    </message>
    <message>
        <source>Nobody was approved yet</source>
        <translation>अभी तक कोई मंज़ूर नहीं हुआ</translation>
    </message>
    <message>
        <source>Mentors you approve appear here.</source>
        <translation>जिन मेंटर को आप मंज़ूर करेंगे, वे यहाँ दिखेंगे।</translation>
    </message>
    <message>
        <source>Nobody was declined</source>
        <translation>कोई अस्वीकार नहीं हुआ</translation>
    </message>
    <message>
        <source>Applications you decline appear here, with your reasons.</source>
        <translation>जो आवेदन आप अस्वीकार करेंगे, वे कारणों के साथ यहाँ दिखेंगे।</translation>
    </message>
    <message>
        <source>Mentor approvals</source>
        <translation>मेंटर मंज़ूरियाँ</translation>
    </message>
    <message>
        <source>move</source>
        <translation>चुनें</translation>
    </message>
    <message>
        <source>approve</source>
        <translation>मंज़ूर करें</translation>
    </message>
    <message>
        <source>ask back</source>
        <translation>सवाल पूछें</translation>
    </message>
    <message>
        <source>decline</source>
        <translation>अस्वीकार करें</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>applications shown</comment>
        <translation>%2 में से %1</translation>
    </message>
    <message>
        <source>Longest wait first</source>
        <translation>सबसे लंबा इंतज़ार पहले</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>नए पहले</translation>
    </message>
    <message>
        <source>Name or company</source>
        <translation>नाम या कंपनी</translation>
    </message>
    <message>
        <source>Search by name, headline, company or whole e-mail address</source>
        <translation>नाम, परिचय, कंपनी या पूरे ई-मेल पते से खोजें</translation>
    </message>
    <message>
        <source>Waiting for</source>
        <translation>किसका इंतज़ार</translation>
    </message>
    <message>
        <source>Waiting for anybody</source>
        <translation>किसी का भी इंतज़ार</translation>
    </message>
    <message>
        <source>Waiting for us</source>
        <translation>हमारे जवाब के इंतज़ार में</translation>
    </message>
    <message>
        <source>Waiting for the applicant</source>
        <translation>आवेदक के जवाब के इंतज़ार में</translation>
    </message>
    <message>
        <source>Changes of profiles</source>
        <translation>प्रोफ़ाइल के बदलाव</translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>%n दिख रहा है</numerusform>
            <numerusform>%n दिख रहे हैं</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>कोई नहीं मिला</translation>
    </message>
    <message>
        <source>None is like this. Take a filter away to see more.</source>
        <translation>ऐसी कोई बुकिंग नहीं है। और देखने के लिए कोई फ़िल्टर हटाएँ।</translation>
    </message>
</context>
<context>
    <name>mc::admin::AuditModel</name>
    <message>
        <source>%1, %2</source>
        <comment>date, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>When ↑</source>
        <comment>the oldest first</comment>
        <translation>कब ↑</translation>
    </message>
    <message>
        <source>When ↓</source>
        <comment>the newest first</comment>
        <translation>कब ↓</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>किसने</translation>
    </message>
    <message>
        <source>Did what</source>
        <translation>क्या किया</translation>
    </message>
    <message>
        <source>To whom or what</source>
        <translation>किसके साथ</translation>
    </message>
    <message>
        <source>Since then</source>
        <translation>तब से</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>क्यों</translation>
    </message>
</context>
<context>
    <name>mc::admin::AuditPage</name>
    <message>
        <source>Nothing is recorded</source>
        <translation>कुछ दर्ज नहीं है</translation>
    </message>
    <message>
        <source>No deed is like this. Take a filter away to see more.</source>
        <translation>ऐसा कोई काम दर्ज नहीं है। और देखने के लिए कोई फ़िल्टर हटाएँ।</translation>
    </message>
    <message>
        <source>Who did it</source>
        <translation>किसने किया</translation>
    </message>
    <message>
        <source>A person’s name, whole address or id, a booking’s code, or the id of anything</source>
        <translation>व्यक्ति का नाम, पूरा पता या आईडी, बुकिंग का कोड, या किसी भी चीज़ की आईडी</translation>
    </message>
    <message>
        <source>Save as CSV …</source>
        <translation>CSV में सहेजें …</translation>
    </message>
    <message>
        <source>Kind of deed</source>
        <translation>किस तरह का काम</translation>
    </message>
    <message>
        <source>Every kind</source>
        <translation>हर तरह का</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>दिन</translation>
    </message>
    <message>
        <source>Any day</source>
        <translation>कोई भी दिन</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>आज</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>कल</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>पिछले 7 दिन</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>पिछले 30 दिन</translation>
    </message>
    <message>
        <source>The last year</source>
        <translation>पिछला एक साल</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>क्रम</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>नए पहले</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>पुराने पहले</translation>
    </message>
    <message>
        <source>What admins did</source>
        <translation>एडमिन ने क्या किया</translation>
    </message>
    <message>
        <source>Choose a row to read all of it.</source>
        <translation>पूरा पढ़ने के लिए कोई पंक्ति चुनें।</translation>
    </message>
    <message>
        <source>Entry %1, %2</source>
        <comment>number, time</comment>
        <translation>प्रविष्टि %1, %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>who, did what</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>quoted</comment>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>The audit log could not be loaded</source>
        <translation>ऑडिट लॉग नहीं खुल सका</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>ऑडिट लॉग</translation>
    </message>
    <message>
        <source>Whom or what</source>
        <translation>किसके या किसके बारे में</translation>
    </message>
    <message>
        <source>Columns …</source>
        <translation>कॉलम …</translation>
    </message>
</context>
<context>
    <name>mc::admin::BookingDeskPage</name>
    <message>
        <source>Which bookings</source>
        <translation>कौन-सी बुकिंग</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>फ़ैसला बाकी</translation>
    </message>
    <message>
        <source>All</source>
        <translation>सभी</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>बुकिंग</translation>
    </message>
    <message>
        <source>All bookings</source>
        <translation>सभी बुकिंग</translation>
    </message>
    <message>
        <source>Your role does not see everybody’s bookings</source>
        <translation>आपकी भूमिका में सबकी बुकिंग नहीं दिखतीं</translation>
    </message>
    <message>
        <source>Finance and owners do. An owner can give you that role.</source>
        <translation>वे फ़ाइनैंस और मालिक को दिखती हैं। मालिक आपको वह भूमिका दे सकते हैं।</translation>
    </message>
    <message>
        <source>The bookings could not be loaded</source>
        <translation>बुकिंग लोड नहीं हो सकीं</translation>
    </message>
    <message>
        <source>Nothing to decide</source>
        <translation>कोई फ़ैसला बाकी नहीं</translation>
    </message>
    <message>
        <source>Contested absences and sessions nobody kept appear here.</source>
        <translation>जिन पर आपत्ति है और जिनमें कोई नहीं आया, वे सेशन यहाँ दिखेंगे।</translation>
    </message>
    <message>
        <source>No bookings</source>
        <translation>कोई बुकिंग नहीं</translation>
    </message>
    <message>
        <source>None is like this. Take a filter away to see more.</source>
        <translation>ऐसी कोई बुकिंग नहीं है। और देखने के लिए कोई फ़िल्टर हटाएँ।</translation>
    </message>
    <message>
        <source>Longest waiting first</source>
        <translation>सबसे ज़्यादा इंतज़ार वाली पहले</translation>
    </message>
    <message>
        <source>Latest start first</source>
        <translation>सबसे बाद में शुरू होने वाली पहले</translation>
    </message>
    <message>
        <source>Earliest start first</source>
        <translation>सबसे पहले शुरू होने वाली पहले</translation>
    </message>
    <message>
        <source>Newest bookings first</source>
        <translation>नई बुकिंग पहले</translation>
    </message>
    <message>
        <source>Oldest bookings first</source>
        <translation>पुरानी बुकिंग पहले</translation>
    </message>
</context>
<context>
    <name>mc::admin::BookingFilters</name>
    <message>
        <source>Whose name</source>
        <translation>किसका नाम</translation>
    </message>
    <message>
        <source>Either’s name</source>
        <translation>किसी का भी नाम</translation>
    </message>
    <message>
        <source>The student’s name</source>
        <translation>छात्र का नाम</translation>
    </message>
    <message>
        <source>The mentor’s name</source>
        <translation>मेंटर का नाम</translation>
    </message>
    <message>
        <source>Every state</source>
        <translation>हर स्थिति</translation>
    </message>
    <message>
        <source>State</source>
        <translation>स्थिति</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>शुरुआत</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>कभी भी</translation>
    </message>
    <message>
        <source>In the next 7 days</source>
        <translation>अगले 7 दिनों में</translation>
    </message>
    <message>
        <source>A day before or after now</source>
        <translation>अभी से एक दिन पहले या बाद</translation>
    </message>
    <message>
        <source>In the last 7 days</source>
        <translation>पिछले 7 दिनों में</translation>
    </message>
    <message>
        <source>In the last 30 days</source>
        <translation>पिछले 30 दिनों में</translation>
    </message>
    <message>
        <source>In the last year</source>
        <translation>पिछले एक साल में</translation>
    </message>
    <message>
        <source>Own dates</source>
        <translation>अपनी तारीख़ें</translation>
    </message>
    <message>
        <source>Any money</source>
        <translation>कोई भी भुगतान</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>भुगतान</translation>
    </message>
    <message>
        <source>Absent or not</source>
        <translation>अनुपस्थित या नहीं</translation>
    </message>
    <message>
        <source>Absence</source>
        <translation>अनुपस्थिति</translation>
    </message>
    <message>
        <source>Any length</source>
        <translation>कोई भी अवधि</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>अवधि</translation>
    </message>
    <message>
        <source>Name or booking</source>
        <translation>नाम या बुकिंग</translation>
    </message>
    <message>
        <source>Search by name or booking</source>
        <translation>नाम या बुकिंग से खोजें</translation>
    </message>
    <message>
        <source>Fewer filters</source>
        <translation>कम फ़िल्टर</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>और फ़िल्टर</translation>
    </message>
</context>
<context>
    <name>mc::admin::BookingMessages</name>
    <message>
        <source>Read the conversation</source>
        <translation>बातचीत पढ़ें</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>संदेश</translation>
    </message>
    <message>
        <source>The newest of a longer conversation:</source>
        <translation>लंबी बातचीत के सबसे नए संदेश:</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>लोड हो रहा है …</translation>
    </message>
    <message>
        <source>Read the message</source>
        <translation>संदेश पढ़ें</translation>
    </message>
    <message>
        <source>Both let support read their conversation. Each look is recorded.</source>
        <translation>दोनों ने सपोर्ट को अपनी बातचीत पढ़ने की अनुमति दी है। हर बार पढ़ना दर्ज होता है।</translation>
    </message>
    <message>
        <source>%1 lets support read their conversation, %2 does not.</source>
        <translation>%1 ने सपोर्ट को बातचीत पढ़ने की अनुमति दी है, %2 ने नहीं।</translation>
    </message>
    <message>
        <source>Neither of the two lets support read their conversation.</source>
        <translation>दोनों में से किसी ने सपोर्ट को बातचीत पढ़ने की अनुमति नहीं दी है।</translation>
    </message>
    <message>
        <source>%1 reported a message of %2 · %3 · %4</source>
        <comment>who, whose, reason, when</comment>
        <translation>%1 ने %2 के एक संदेश की रिपोर्ट की · %3 · %4</translation>
    </message>
</context>
<context>
    <name>mc::admin::BookingPanel</name>
    <message>
        <source>History</source>
        <translation>इतिहास</translation>
    </message>
    <message>
        <source>Every movement of its money</source>
        <translation>इसकी रकम का पूरा हिसाब</translation>
    </message>
    <message>
        <source>Who was there</source>
        <translation>कौन मौजूद था</translation>
    </message>
    <message>
        <source>Reason or note</source>
        <translation>कारण या नोट</translation>
    </message>
    <message>
        <source>Cancel and refund</source>
        <translation>रद्द करें और रकम लौटाएँ</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>पूरा करें</translation>
    </message>
    <message>
        <source>I have looked</source>
        <translation>मैंने देख लिया</translation>
    </message>
    <message>
        <source>Reject the report</source>
        <translation>बात न मानें</translation>
    </message>
    <message>
        <source>Uphold the report</source>
        <translation>बात मानें</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, times</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Price %1, paid %2, for the mentor %3</source>
        <translation>कीमत %1, भुगतान %2, मेंटर के लिए %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who did what, when</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>when, what</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>This is a session of yours: another admin decides.</source>
        <translation>यह आपका अपना सेशन है: फ़ैसला कोई दूसरे एडमिन करेंगे।</translation>
    </message>
    <message>
        <source>Uphold: %1
Reject: %2</source>
        <translation>मानने पर: %1
न मानने पर: %2</translation>
    </message>
    <message>
        <source>Neither of the two came. Everything went back to the student.</source>
        <translation>दोनों में से कोई नहीं आया। पूरी रकम छात्र को लौटा दी गई।</translation>
    </message>
    <message>
        <source>Please write it here first.</source>
        <translation>कृपया पहले यहाँ लिखें।</translation>
    </message>
    <message>
        <source>Uphold the report?</source>
        <translation>यह बात मानें?</translation>
    </message>
    <message>
        <source>Uphold</source>
        <translation>मानें</translation>
    </message>
    <message>
        <source>Reject the report?</source>
        <translation>यह बात न मानें?</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>न मानें</translation>
    </message>
    <message>
        <source>Cancel this session?</source>
        <translation>यह सेशन रद्द करें?</translation>
    </message>
    <message>
        <source>%1 gets back %2. Both read your reason.</source>
        <translation>%1 को %2 वापस मिलेंगे। दोनों आपका कारण पढ़ेंगे।</translation>
    </message>
    <message>
        <source>Complete this session?</source>
        <translation>यह सेशन पूरा करें?</translation>
    </message>
    <message>
        <source>%1 is paid %2.</source>
        <translation>%1 को %2 मिलेंगे।</translation>
    </message>
    <message>
        <source>It cannot be undone.</source>
        <translation>इसे वापस नहीं लिया जा सकता।</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>अभी नहीं</translation>
    </message>
    <message>
        <source>Upheld. Both are told.</source>
        <translation>बात मान ली गई। दोनों को बता दिया गया है।</translation>
    </message>
    <message>
        <source>Rejected. Both are told.</source>
        <translation>बात नहीं मानी गई। दोनों को बता दिया गया है।</translation>
    </message>
    <message>
        <source>Cancelled. Both are told.</source>
        <translation>रद्द हो गया। दोनों को बता दिया गया है।</translation>
    </message>
    <message>
        <source>Completed.</source>
        <translation>पूरा हुआ।</translation>
    </message>
    <message>
        <source>Noted.</source>
        <translation>नोट कर लिया।</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>समय बदलें</translation>
    </message>
    <message>
        <source>%1 and %2 are told, with your reason; what was paid stays.</source>
        <translation>%1 और %2 को आपके कारण के साथ बताया जाएगा; भुगतान वही रहेगा।</translation>
    </message>
    <message>
        <source>Moved. Both are told.</source>
        <translation>समय बदल दिया। दोनों को बता दिया गया।</translation>
    </message>
    <message>
        <source>Mails of the last 90 days</source>
        <translation>पिछले 90 दिनों के ईमेल</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>कोई नहीं।</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>लोड हो रहा है …</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>role, name</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <comment>who, address</comment>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>Topic: %1</source>
        <translation>विषय: %1</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>छात्र</translation>
    </message>
    <message>
        <source>Mentor</source>
        <translation>मेंटर</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>कारण: %1</translation>
    </message>
</context>
<context>
    <name>mc::admin::CapturesModel</name>
    <message>
        <source>%1, %2</source>
        <comment>date, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>बुकिंग</translation>
    </message>
    <message>
        <source>Paid in</source>
        <translation>रकम आई</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>छात्र</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>रकम का क्या हुआ</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>तरीका</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>राशि</translation>
    </message>
    <message>
        <source>Gateway’s fee</source>
        <translation>गेटवे का शुल्क</translation>
    </message>
</context>
<context>
    <name>mc::admin::CapturesPage</name>
    <message>
        <source>All payments</source>
        <translation>सभी भुगतान</translation>
    </message>
    <message>
        <source>Newest payments first</source>
        <translation>नए भुगतान पहले</translation>
    </message>
    <message>
        <source>Oldest payments first</source>
        <translation>पुराने भुगतान पहले</translation>
    </message>
    <message>
        <source>Money received</source>
        <translation>मिली रकम</translation>
    </message>
    <message>
        <source>Whatever became of it</source>
        <translation>रकम का कुछ भी हुआ हो</translation>
    </message>
    <message>
        <source>Name, booking or id</source>
        <translation>नाम, बुकिंग या id</translation>
    </message>
    <message>
        <source>Search by name, booking, or the gateway’s id of a payment or an order</source>
        <translation>नाम, बुकिंग, या गेटवे के भुगतान या ऑर्डर के आईडी से खोजें</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>रकम का क्या हुआ</translation>
    </message>
    <message>
        <source>Paid in</source>
        <translation>रकम आई</translation>
    </message>
    <message>
        <source>Your role does not see payments</source>
        <translation>आपकी भूमिका में भुगतान नहीं दिखते</translation>
    </message>
    <message>
        <source>Finance and owners do. An owner can give you that role.</source>
        <translation>वे फ़ाइनैंस और मालिक को दिखते हैं। मालिक आपको वह भूमिका दे सकते हैं।</translation>
    </message>
    <message>
        <source>Nothing was paid in</source>
        <translation>कोई रकम नहीं आई</translation>
    </message>
    <message>
        <source>No payment is like this. Take a filter away to see more.</source>
        <translation>ऐसा कोई भुगतान नहीं है। और देखने के लिए कोई फ़िल्टर हटाएँ।</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>भुगतान</translation>
    </message>
    <message>
        <source>The payments could not be loaded</source>
        <translation>भुगतान लोड नहीं हो सके</translation>
    </message>
</context>
<context>
    <name>mc::admin::ChartCard</name>
    <message>
        <source>Save this table as CSV</source>
        <translation>यह तालिका CSV में सहेजें</translation>
    </message>
</context>
<context>
    <name>mc::admin::DeskModel</name>
    <message>
        <source>%1, %2</source>
        <comment>date, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>बुकिंग</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>शुरुआत</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>छात्र</translation>
    </message>
    <message>
        <source>Mentor</source>
        <translation>मेंटर</translation>
    </message>
    <message>
        <source>State</source>
        <translation>स्थिति</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>भुगतान</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>कब बुक हुई</translation>
    </message>
</context>
<context>
    <name>mc::admin::DeskPage</name>
    <message>
        <source>Columns …</source>
        <translation>कॉलम …</translation>
    </message>
    <message>
        <source>Save as CSV …</source>
        <translation>CSV में सहेजें …</translation>
    </message>
    <message>
        <source>Sort …</source>
        <translation>क्रम …</translation>
    </message>
    <message>
        <source>Sort the rows (S)</source>
        <translation>क्रम बदलें (S)</translation>
    </message>
</context>
<context>
    <name>mc::admin::DisputesPage</name>
    <message>
        <source>Which disputes</source>
        <translation>कौन से विवाद</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>खुले</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>ख़त्म</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>और दिखाएँ</translation>
    </message>
    <message>
        <source>Noted what was sent.</source>
        <translation>दर्ज कर लिया गया।</translation>
    </message>
    <message>
        <source>Your role does not see disputes</source>
        <translation>आपकी भूमिका में विवाद नहीं दिखते</translation>
    </message>
    <message>
        <source>The disputes could not be loaded</source>
        <translation>विवाद लोड नहीं हो सके</translation>
    </message>
    <message>
        <source>No bank asks anything back</source>
        <translation>कोई बैंक कुछ वापस नहीं माँग रहा</translation>
    </message>
    <message>
        <source>When one does, it stands here, with the evidence ready.</source>
        <translation>कोई विवाद आने पर यहाँ सबूत के साथ दिखेगा।</translation>
    </message>
    <message>
        <source>No dispute is over yet</source>
        <translation>अभी कोई विवाद ख़त्म नहीं हुआ</translation>
    </message>
    <message>
        <source>What banks have decided stands here.</source>
        <translation>बैंकों के फ़ैसले यहाँ दिखेंगे।</translation>
    </message>
    <message>
        <source>%1 is at stake. The mentor’s share is kept until the bank has decided.</source>
        <translation>%1 दाँव पर हैं। बैंक के फ़ैसले तक मेंटर का हिस्सा रुका रहेगा।</translation>
    </message>
    <message>
        <source>Save the evidence …</source>
        <translation>सबूत सेव करें …</translation>
    </message>
    <message>
        <source>Note what was sent …</source>
        <translation>क्या भेजा, दर्ज करें …</translation>
    </message>
    <message>
        <source>Change the note …</source>
        <translation>नोट बदलें …</translation>
    </message>
    <message>
        <source>Open the booking</source>
        <translation>बुकिंग खोलें</translation>
    </message>
    <message>
        <source>Another admin answers: it is about you.</source>
        <translation>इसका जवाब दूसरे एडमिन देंगे: यह आपके बारे में है।</translation>
    </message>
    <message>
        <source>What was sent?</source>
        <translation>क्या भेजा गया?</translation>
    </message>
    <message>
        <source>For the other admins: what the bank was given, and where.</source>
        <translation>दूसरे एडमिन के लिए: बैंक को क्या और कहाँ दिया गया।</translation>
    </message>
    <message>
        <source>What was sent</source>
        <translation>क्या भेजा गया</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>अभी नहीं</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>दर्ज करें</translation>
    </message>
    <message>
        <source>Where to save the evidence</source>
        <translation>सबूत कहाँ सेव करें</translation>
    </message>
    <message>
        <source>The evidence is saved as a PDF and a ZIP. It is about people: delete it when the bank has it.</source>
        <translation>सबूत PDF और ZIP में सेव हो गए। इनमें निजी जानकारी है: बैंक को भेजने के बाद मिटा दें।</translation>
    </message>
    <message>
        <source>This file cannot be written: %1</source>
        <translation>फ़ाइल सेव नहीं हो सकी: %1</translation>
    </message>
    <message>
        <source>Disputes</source>
        <translation>विवाद</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>phase, reason</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>mc::admin::DocumentsList</name>
    <message>
        <source>Documents</source>
        <translation>दस्तावेज़</translation>
    </message>
    <message>
        <source>Opening one is recorded.</source>
        <translation>खोलने पर यह दर्ज किया जाता है।</translation>
    </message>
    <message>
        <source>Looking for documents …</source>
        <translation>दस्तावेज़ ढूँढे जा रहे हैं …</translation>
    </message>
    <message>
        <source>None yet. You can ask for them.</source>
        <translation>अभी कोई नहीं। आप माँग सकते हैं।</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>पहचान</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>नियोक्ता</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>what it proves, size</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>देखें</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>कॉपी सेव करें</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what the button does, the file</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>This picture cannot be shown here; keep it in a file to look at it.</source>
        <translation>यह तस्वीर यहाँ नहीं दिखाई जा सकती; देखने के लिए इसे फ़ाइल में सेव करें।</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>This file cannot be written: %1</source>
        <translation>यह फ़ाइल लिखी नहीं जा सकती: %1</translation>
    </message>
</context>
<context>
    <name>mc::admin::EvidenceList</name>
    <message>
        <source>Evidence</source>
        <translation>प्रमाण</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>पहचान</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>नियोक्ता</translation>
    </message>
    <message>
        <source>Public profile</source>
        <translation>सार्वजनिक प्रोफ़ाइल</translation>
    </message>
    <message>
        <source>Years of experience</source>
        <translation>अनुभव के वर्ष</translation>
    </message>
    <message>
        <source>Price fits the experience</source>
        <translation>कीमत अनुभव के अनुरूप है</translation>
    </message>
    <message>
        <source>Photo shows the person</source>
        <translation>फ़ोटो में वही व्यक्ति है</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>settled evidence</comment>
        <translation>%2 में से %1</translation>
    </message>
    <message>
        <source>No photo yet</source>
        <translation>अभी कोई फ़ोटो नहीं है</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s)</source>
        <translation>
            <numerusform>%n दस्तावेज़</numerusform>
            <numerusform>%n दस्तावेज़</numerusform>
        </translation>
    </message>
    <message>
        <source>No paper; a note says how it was seen</source>
        <translation>दस्तावेज़ नहीं; नोट में लिखा है कि कैसे देखा गया</translation>
    </message>
    <message>
        <source>No paper: how it was seen has to be noted</source>
        <translation>दस्तावेज़ नहीं: नोट में लिखना होगा कि कैसे देखा गया</translation>
    </message>
    <message numerus="yes">
        <source>%n min: %1</source>
        <translation>
            <numerusform>%n मिनट: %1</numerusform>
            <numerusform>%n मिनट: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, too few ask for that to compare</source>
        <comment>30 min: ₹500</comment>
        <translation>%1, तुलना के लिए ऐसे मेंटर बहुत कम हैं</translation>
    </message>
    <message>
        <source>%1, usual is %2 – %3</source>
        <comment>30 min: ₹500</comment>
        <translation>%1, आमतौर पर %2 – %3</translation>
    </message>
    <message>
        <source>No photo yet: how the face was seen has to be noted</source>
        <translation>अभी फ़ोटो नहीं है: चेहरा कैसे देखा, यह लिखना होगा</translation>
    </message>
</context>
<context>
    <name>mc::admin::FeaturedDialog</name>
    <message>
        <source>When %1 is shown first</source>
        <translation>%1 कब सबसे ऊपर दिखें</translation>
    </message>
    <message>
        <source>Show a mentor first</source>
        <translation>किसी मेंटर को सबसे ऊपर दिखाएँ</translation>
    </message>
    <message>
        <source>Students who look around without words of their own see the mentor before all others, marked as featured. Orders such as rating or price stay as they are.</source>
        <translation>जो स्टूडेंट कुछ लिखकर नहीं खोजते, उन्हें ये मेंटर सबसे पहले, “ख़ास मेंटर” के निशान के साथ दिखेंगे। रेटिंग या कीमत जैसे क्रम नहीं बदलते।</translation>
    </message>
    <message>
        <source>Change the days</source>
        <translation>दिन बदलें</translation>
    </message>
    <message>
        <source>Show first</source>
        <translation>सबसे ऊपर दिखाएँ</translation>
    </message>
    <message>
        <source>Mentor</source>
        <translation>मेंटर</translation>
    </message>
    <message>
        <source>Name, company or topic</source>
        <translation>नाम, कंपनी या विषय</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>पहला दिन</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>आख़िरी दिन</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>आख़िरी दिन पहले दिन से पहले है।</translation>
    </message>
    <message>
        <source>The last day is over.</source>
        <translation>आख़िरी दिन बीत चुका है।</translation>
    </message>
</context>
<context>
    <name>mc::admin::FeaturedPage</name>
    <message>
        <source>No mentor is featured</source>
        <translation>कोई ख़ास मेंटर नहीं चुना गया है</translation>
    </message>
    <message>
        <source>Choose mentors to be seen first for some days. They are marked, and no other order changes.</source>
        <translation>कुछ दिनों के लिए सबसे ऊपर दिखने वाले मेंटर चुनें। उन पर निशान रहता है और कोई दूसरा क्रम नहीं बदलता।</translation>
    </message>
    <message>
        <source>Show a mentor first …</source>
        <translation>मेंटर को सबसे ऊपर दिखाएँ …</translation>
    </message>
    <message>
        <source>Changed. Students see it at once.</source>
        <translation>बदल दिया गया। स्टूडेंट को तुरंत दिखेगा।</translation>
    </message>
    <message>
        <source>The featured mentors could not be loaded</source>
        <translation>ख़ास मेंटर लोड नहीं हो सके</translation>
    </message>
    <message>
        <source>Shown now</source>
        <translation>अभी दिख रहे हैं</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>अभी बाकी है</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>समाप्त</translation>
    </message>
    <message>
        <source>Not shown: takes no bookings</source>
        <translation>नहीं दिख रहे: बुकिंग बंद है</translation>
    </message>
    <message>
        <source>Not shown: in no list</source>
        <translation>नहीं दिख रहे: किसी सूची में नहीं हैं</translation>
    </message>
    <message>
        <source>Not shown: no mentor at the moment</source>
        <translation>नहीं दिख रहे: अभी मेंटर नहीं हैं</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>place, name</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Changed by %1 on %2: “%3”</source>
        <comment>name, date, reason</comment>
        <translation>%1 ने %2 को बदला: “%3”</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>ऊपर</translation>
    </message>
    <message>
        <source>%1: one place earlier</source>
        <translation>%1: एक स्थान ऊपर</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>नीचे</translation>
    </message>
    <message>
        <source>%1: one place later</source>
        <translation>%1: एक स्थान नीचे</translation>
    </message>
    <message>
        <source>Change the days …</source>
        <translation>दिन बदलें …</translation>
    </message>
    <message>
        <source>%1: change the days</source>
        <translation>%1: दिन बदलें</translation>
    </message>
    <message>
        <source>End …</source>
        <translation>समाप्त करें …</translation>
    </message>
    <message>
        <source>%1: show first no longer</source>
        <translation>%1: सबसे ऊपर दिखाना बंद करें</translation>
    </message>
    <message>
        <source>Show %1 first no longer?</source>
        <translation>क्या %1 को सबसे ऊपर दिखाना बंद करें?</translation>
    </message>
    <message>
        <source>The mentor is listed by rating and sessions again, without the mark. The page and the bookings stay as they are.</source>
        <translation>मेंटर फिर से रेटिंग और सेशन के हिसाब से, बिना निशान के दिखेंगे। उनका पेज और बुकिंग वैसी ही रहेंगी।</translation>
    </message>
    <message>
        <source>Show like all others</source>
        <translation>बाकी सबकी तरह दिखाएँ</translation>
    </message>
    <message>
        <source>Featured mentors</source>
        <translation>ख़ास मेंटर</translation>
    </message>
</context>
<context>
    <name>mc::admin::FigureTile</name>
    <message>
        <source>%1: %2</source>
        <comment>what, how much</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>mc::admin::FlagsPage</name>
    <message>
        <source>Changed. It counts at once.</source>
        <translation>बदल दिया गया। यह अभी से लागू है।</translation>
    </message>
    <message>
        <source>What is open could not be loaded</source>
        <translation>क्या खुला है, यह नहीं खुल सका</translation>
    </message>
    <message>
        <source>Changed by %1 on %2: “%3”</source>
        <comment>name, date, reason</comment>
        <translation>%1 ने %2 को बदला: “%3”</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>बदलें …</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <comment>what is open</comment>
        <translation>बदलें: %1</translation>
    </message>
    <message>
        <source>It counts within a second, for everybody who is using the product.</source>
        <translation>यह एक सेकंड के भीतर उन सब पर लागू हो जाता है जो अभी इसका उपयोग कर रहे हैं।</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>बदलें</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>खुला</translation>
    </message>
    <message>
        <source>Share of all accounts, in per cent</source>
        <translation>सभी खातों का हिस्सा, प्रतिशत में</translation>
    </message>
    <message>
        <source>A whole number from 0 to 100, please.</source>
        <translation>कृपया 0 से 100 तक की पूरी संख्या लिखें।</translation>
    </message>
    <message>
        <source>People who do not mentor</source>
        <translation>जो मेंटर नहीं हैं</translation>
    </message>
    <message>
        <source>People who mentor</source>
        <translation>मेंटर</translation>
    </message>
    <message>
        <source>What is open</source>
        <translation>क्या खुला है</translation>
    </message>
</context>
<context>
    <name>mc::admin::LegalEditorPage</name>
    <message>
        <source>Text</source>
        <translation>पाठ</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>भाषा</translation>
    </message>
    <message>
        <source>English</source>
        <translation>अंग्रेज़ी</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>हिन्दी</translation>
    </message>
    <message>
        <source>Text, in Markdown</source>
        <translation>पाठ, Markdown में</translation>
    </message>
    <message>
        <source>As people read it</source>
        <translation>लोग इसे ऐसे पढ़ेंगे</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>वापस लें</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>प्रकाशित करें</translation>
    </message>
    <message>
        <source>Published. It is in force now.</source>
        <translation>प्रकाशित हुआ। यह अब लागू है।</translation>
    </message>
    <message>
        <source>The text has a placeholder that stands for nothing, or a language is missing.</source>
        <translation>पाठ में ऐसा स्थानधारक है जिसका कोई अर्थ नहीं, या एक भाषा नहीं है।</translation>
    </message>
    <message>
        <source>This text cannot be shown</source>
        <translation>यह पाठ नहीं दिखाया जा सका</translation>
    </message>
    <message>
        <source>Version %1, of %2, as it came with the program</source>
        <translation>संस्करण %1, %2 का, जैसा प्रोग्राम के साथ आया</translation>
    </message>
    <message>
        <source>Version %1, of %2, written here</source>
        <translation>संस्करण %1, %2 का, यहाँ लिखा गया</translation>
    </message>
    <message>
        <source>Nobody is asked: sessions cannot be recorded yet.</source>
        <translation>किसी से नहीं पूछा जाएगा: सत्र अभी रिकॉर्ड नहीं हो सकते।</translation>
    </message>
    <message numerus="yes">
        <source>%n mentor(s) will be asked to agree at the next sign-in.</source>
        <translation>
            <numerusform>%n मेंटर से अगली बार साइन इन करने पर सहमति माँगी जाएगी।</numerusform>
            <numerusform>%n मेंटर्स से अगली बार साइन इन करने पर सहमति माँगी जाएगी।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people will be asked to agree at the next sign-in.</source>
        <translation>
            <numerusform>%n व्यक्ति से अगली बार साइन इन करने पर सहमति माँगी जाएगी।</numerusform>
            <numerusform>%n लोगों से अगली बार साइन इन करने पर सहमति माँगी जाएगी।</numerusform>
        </translation>
    </message>
    <message>
        <source>Publish this version?</source>
        <translation>यह संस्करण प्रकाशित करें?</translation>
    </message>
    <message>
        <source>Until they agree they book, pay and apply for nothing new. What is booked stays theirs. The version before stays readable; this one can be replaced and never taken back.</source>
        <translation>सहमति तक वे कुछ नया बुक नहीं करते, भुगतान नहीं करते और आवेदन नहीं करते। जो बुक है वह उनका रहता है। पिछला संस्करण पढ़ा जा सकता है; यह संस्करण बदला जा सकता है, पर वापस नहीं लिया जा सकता।</translation>
    </message>
    <message>
        <source>Reason, for the audit log</source>
        <translation>कारण, ऑडिट लॉग के लिए</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>अभी नहीं</translation>
    </message>
    <message>
        <source>Terms and privacy</source>
        <translation>शर्तें और निजता</translation>
    </message>
</context>
<context>
    <name>mc::admin::MessageCaseCard</name>
    <message>
        <source>This is about you: another admin decides.</source>
        <translation>यह आपके बारे में है: फ़ैसला कोई और एडमिन करेगा।</translation>
    </message>
    <message>
        <source>Read the message</source>
        <translation>संदेश पढ़ें</translation>
    </message>
    <message>
        <source>%1 reported a message of %2</source>
        <translation>%1 ने %2 के एक संदेश की रिपोर्ट की</translation>
    </message>
    <message>
        <source>Removed for both, %1</source>
        <translation>दोनों के लिए हटाया गया, %1</translation>
    </message>
    <message>
        <source>It stays: decided %1</source>
        <translation>रहने दिया गया: %1</translation>
    </message>
    <message>
        <source>That you read it is in the audit log.</source>
        <translation>आपने इसे पढ़ा, यह ऑडिट लॉग में दर्ज है।</translation>
    </message>
    <message>
        <source>Let it stay …</source>
        <translation>रहने दें …</translation>
    </message>
    <message>
        <source>Show it again …</source>
        <translation>फिर दिखाएँ …</translation>
    </message>
    <message>
        <source>Remove the message …</source>
        <translation>संदेश हटाएँ …</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>reason, when</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>mc::admin::MessageCasesView</name>
    <message>
        <source>The reports could not be loaded</source>
        <translation>रिपोर्ट लोड नहीं हो सकीं</translation>
    </message>
    <message>
        <source>Removed for both, and they were told</source>
        <translation>दोनों के लिए हटा दिया गया और उन्हें बता दिया गया</translation>
    </message>
    <message>
        <source>It stays, and whoever reported it was told</source>
        <translation>संदेश बना रहेगा, और रिपोर्ट करने वाले को बता दिया गया</translation>
    </message>
    <message>
        <source>No message is reported</source>
        <translation>किसी संदेश की रिपोर्ट नहीं हुई</translation>
    </message>
    <message>
        <source>When one of two reports a message of the other, it waits here until you decide.</source>
        <translation>दो में से कोई एक दूसरे के संदेश की रिपोर्ट करे, तो वह आपके फ़ैसले तक यहाँ रहता है।</translation>
    </message>
    <message>
        <source>Nothing was decided yet</source>
        <translation>अभी कुछ तय नहीं हुआ</translation>
    </message>
    <message>
        <source>Messages that admins let stay or removed are listed here.</source>
        <translation>एडमिन ने जो संदेश रहने दिए या हटाए, वे यहाँ दिखते हैं।</translation>
    </message>
    <message>
        <source>Remove this message?</source>
        <translation>यह संदेश हटाएँ?</translation>
    </message>
    <message>
        <source>Let this message stay?</source>
        <translation>यह संदेश रहने दें?</translation>
    </message>
    <message>
        <source>Neither of the two sees its words any more; the record keeps them. Whoever wrote it reads your reason, and whoever reported it is told.</source>
        <translation>दोनों में से किसी को अब इसके शब्द नहीं दिखेंगे; रिकॉर्ड में वे रहेंगे। लिखने वाला आपका कारण पढ़ेगा, और रिपोर्ट करने वाले को बताया जाएगा।</translation>
    </message>
    <message>
        <source>Both read it as before, and whoever reported it is told that it stays.</source>
        <translation>दोनों इसे पहले की तरह पढ़ेंगे, और रिपोर्ट करने वाले को बताया जाएगा कि यह बना रहेगा।</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>हटाएँ</translation>
    </message>
    <message>
        <source>Let it stay</source>
        <translation>रहने दें</translation>
    </message>
</context>
<context>
    <name>mc::admin::ModerationPage</name>
    <message>
        <source>More</source>
        <translation>और</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>समीक्षाएँ</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>छिपाया गया</translation>
    </message>
    <message>
        <source>It stays</source>
        <translation>यह रहेगा</translation>
    </message>
    <message>
        <source>The reviews could not be loaded</source>
        <translation>समीक्षाएँ लोड नहीं हो सकीं</translation>
    </message>
    <message>
        <source>Nothing is reported</source>
        <translation>कोई रिपोर्ट नहीं है</translation>
    </message>
    <message>
        <source>When somebody reports a review or an answer, it waits here until you decide.</source>
        <translation>जब कोई किसी समीक्षा या जवाब की रिपोर्ट करता है, तो वह आपके फ़ैसले तक यहाँ रहती है।</translation>
    </message>
    <message>
        <source>Nothing was decided yet</source>
        <translation>अभी कुछ तय नहीं हुआ</translation>
    </message>
    <message>
        <source>What admins let stay or hid is listed here.</source>
        <translation>एडमिन ने जो रहने दिया या छिपाया, वह यहाँ दिखता है।</translation>
    </message>
    <message>
        <source>Hide this review?</source>
        <translation>यह समीक्षा छिपाएँ?</translation>
    </message>
    <message>
        <source>Hide this answer?</source>
        <translation>यह जवाब छिपाएँ?</translation>
    </message>
    <message>
        <source>Let this review stay?</source>
        <translation>यह समीक्षा रहने दें?</translation>
    </message>
    <message>
        <source>Let this answer stay?</source>
        <translation>यह जवाब रहने दें?</translation>
    </message>
    <message>
        <source>The reports are settled, and everybody can read it.</source>
        <translation>रिपोर्टें निपट जाएँगी, और हर कोई इसे पढ़ सकेगा।</translation>
    </message>
    <message>
        <source>Nobody but its two people sees it any more, and its stars do not count for the mentor’s rating. Whoever wrote it reads your reason.</source>
        <translation>अब इसे सिर्फ़ मेंटर और छात्र देखेंगे, और इसके स्टार मेंटर की रेटिंग में नहीं गिने जाएँगे। लिखने वाले को आपका कारण दिखेगा।</translation>
    </message>
    <message>
        <source>Only the mentor sees it any more, and reads your reason. The review stays.</source>
        <translation>अब इसे सिर्फ़ मेंटर देखेंगे और आपका कारण पढ़ेंगे। समीक्षा बनी रहेगी।</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>कारण</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>अभी नहीं</translation>
    </message>
    <message>
        <source>Hide it</source>
        <translation>छिपाएँ</translation>
    </message>
    <message>
        <source>Let it stay</source>
        <translation>रहने दें</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>रिपोर्ट</translation>
    </message>
    <message>
        <source>Low ratings</source>
        <translation>कम रेटिंग</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>संदेश</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>तय</translation>
    </message>
    <message>
        <source>What was reported</source>
        <translation>क्या रिपोर्ट हुआ</translation>
    </message>
    <message>
        <source>Which of them</source>
        <translation>इनमें से कौन-से</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>फ़ैसला बाकी</translation>
    </message>
</context>
<context>
    <name>mc::admin::MoneyFilters</name>
    <message>
        <source>Any time</source>
        <translation>कभी भी</translation>
    </message>
    <message>
        <source>In the last 24 hours</source>
        <translation>पिछले 24 घंटों में</translation>
    </message>
    <message>
        <source>In the last 7 days</source>
        <translation>पिछले 7 दिनों में</translation>
    </message>
    <message>
        <source>In the last 30 days</source>
        <translation>पिछले 30 दिनों में</translation>
    </message>
    <message>
        <source>In the last year</source>
        <translation>पिछले एक साल में</translation>
    </message>
    <message>
        <source>Sum, at least</source>
        <translation>राशि, कम से कम</translation>
    </message>
    <message>
        <source>Sum, at most</source>
        <translation>राशि, अधिकतम</translation>
    </message>
</context>
<context>
    <name>mc::admin::MoveDialog</name>
    <message>
        <source>Move this session?</source>
        <translation>इस सेशन का समय बदलें?</translation>
    </message>
    <message>
        <source>Looking for free times …</source>
        <translation>खाली समय ढूँढे जा रहे हैं …</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>दिन</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>समय</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>अभी नहीं</translation>
    </message>
    <message>
        <source>Move the session</source>
        <translation>सेशन का समय बदलें</translation>
    </message>
    <message>
        <source>No time of this length is free in the next four weeks.</source>
        <translation>अगले चार हफ़्तों में इतनी अवधि का कोई समय खाली नहीं है।</translation>
    </message>
    <message>
        <source>Free times, in %1:</source>
        <translation>%1 के समय में खाली समय:</translation>
    </message>
</context>
<context>
    <name>mc::admin::OrderPanel</name>
    <message>
        <source>What came in</source>
        <translation>क्या आया</translation>
    </message>
    <message>
        <source>What went back</source>
        <translation>क्या वापस गया</translation>
    </message>
    <message>
        <source>What was proposed</source>
        <translation>क्या प्रस्तावित हुआ</translation>
    </message>
    <message>
        <source>Decide on the page of payments</source>
        <translation>भुगतान के पेज पर निर्णय लें</translation>
    </message>
    <message>
        <source>Reveal the address</source>
        <translation>पूरा पता दिखाएँ</translation>
    </message>
    <message>
        <source>Open the booking</source>
        <translation>बुकिंग खोलें</translation>
    </message>
    <message>
        <source>Refund as goodwill …</source>
        <translation>सद्भावना में रिफ़ंड …</translation>
    </message>
    <message>
        <source>%1, ordered %2</source>
        <comment>sum, when</comment>
        <translation>%1, ऑर्डर %2</translation>
    </message>
    <message>
        <source>%1 has not gone back</source>
        <comment>sum</comment>
        <translation>%1 वापस नहीं गए हैं</translation>
    </message>
    <message>
        <source>At the gateway: %1</source>
        <comment>its id of the order</comment>
        <translation>गेटवे पर: %1</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>अभी कुछ नहीं।</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>कुछ नहीं।</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>what, who and what became of it</comment>
        <translation>%1। %2</translation>
    </message>
    <message>
        <source>Give something back as goodwill?</source>
        <translation>सद्भावना में कुछ वापस दें?</translation>
    </message>
    <message>
        <source>%1 gets the sum back and keeps the session. The platform bears it: the mentor’s share stays.</source>
        <translation>%1 को राशि वापस मिलेगी और सत्र बना रहेगा। ख़र्च प्लेटफ़ॉर्म उठाएगा: मेंटर का हिस्सा वही रहेगा।</translation>
    </message>
    <message>
        <source>It is only proposed. Another admin has to agree before any money moves.</source>
        <translation>यह सिर्फ़ प्रस्ताव है। पैसा तभी जाएगा जब कोई दूसरा एडमिन सहमत हो।</translation>
    </message>
    <message>
        <source>Sum, at most %1</source>
        <translation>राशि, अधिकतम %1</translation>
    </message>
    <message>
        <source>Propose it</source>
        <translation>प्रस्ताव रखें</translation>
    </message>
    <message>
        <source>Show the whole address?</source>
        <translation>पूरा पता दिखाएँ?</translation>
    </message>
    <message>
        <source>That you have seen it, and why, is recorded in the audit log.</source>
        <translation>आपने इसे देखा और क्यों, यह ऑडिट लॉग में दर्ज होगा।</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>दिखाएँ</translation>
    </message>
    <message>
        <source>Proposed. Another admin has to agree.</source>
        <translation>प्रस्ताव रखा गया। किसी दूसरे एडमिन की सहमति चाहिए।</translation>
    </message>
</context>
<context>
    <name>mc::admin::OrdersModel</name>
    <message>
        <source>%1, %2</source>
        <comment>date, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>बुकिंग</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>ऑर्डर का समय</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>छात्र</translation>
    </message>
    <message>
        <source>State</source>
        <translation>स्थिति</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>राशि</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>वापस दिए</translation>
    </message>
</context>
<context>
    <name>mc::admin::OrdersPage</name>
    <message>
        <source>All orders</source>
        <translation>सभी ऑर्डर</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>ऑर्डर</translation>
    </message>
    <message>
        <source>Name, booking or id</source>
        <translation>नाम, बुकिंग या id</translation>
    </message>
    <message>
        <source>Search by name, booking, or the gateway’s id of an order or a payment</source>
        <translation>नाम, बुकिंग, या ऑर्डर अथवा भुगतान की गेटवे आईडी से खोजें</translation>
    </message>
    <message>
        <source>Every state</source>
        <translation>हर स्थिति</translation>
    </message>
    <message>
        <source>State</source>
        <translation>स्थिति</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>ऑर्डर का समय</translation>
    </message>
    <message>
        <source>Your role does not see payments</source>
        <translation>आपकी भूमिका में भुगतान नहीं दिखते</translation>
    </message>
    <message>
        <source>Finance and owners do. An owner can give you that role.</source>
        <translation>वे फ़ाइनैंस और मालिक को दिखती हैं। मालिक आपको वह भूमिका दे सकते हैं।</translation>
    </message>
    <message>
        <source>No orders</source>
        <translation>कोई ऑर्डर नहीं</translation>
    </message>
    <message>
        <source>None is like this. Take a filter away to see more.</source>
        <translation>ऐसी कोई बुकिंग नहीं है। और देखने के लिए कोई फ़िल्टर हटाएँ।</translation>
    </message>
    <message>
        <source>The orders could not be loaded</source>
        <translation>ऑर्डर लोड नहीं हो सके</translation>
    </message>
    <message>
        <source>Newest orders first</source>
        <translation>नए ऑर्डर पहले</translation>
    </message>
    <message>
        <source>Oldest orders first</source>
        <translation>पुराने ऑर्डर पहले</translation>
    </message>
    <message>
        <source>Highest amounts first</source>
        <translation>बड़ी रक़म पहले</translation>
    </message>
    <message>
        <source>Lowest amounts first</source>
        <translation>छोटी रक़म पहले</translation>
    </message>
</context>
<context>
    <name>mc::admin::OutageDialog</name>
    <message>
        <source>When was the platform down?</source>
        <translation>प्लेटफ़ॉर्म कब बंद था?</translation>
    </message>
    <message>
        <source>Whoever had a session then and could not meet chooses another time, without asking, or has everything back. Times are of %1.</source>
        <translation>उस समय जिनका सेशन था और जो मिल नहीं पाए, वे बिना पूछे दूसरा समय चुन सकते हैं या पूरी रकम वापस ले सकते हैं। समय %1 के हैं।</translation>
    </message>
    <message>
        <source>From</source>
        <translation>कब से</translation>
    </message>
    <message>
        <source>From, time</source>
        <translation>कितने बजे से</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>कब तक</translation>
    </message>
    <message>
        <source>Until, time</source>
        <translation>कितने बजे तक</translation>
    </message>
    <message>
        <source>Mark the outage</source>
        <translation>बंद समय दर्ज करें</translation>
    </message>
    <message>
        <source>Write times such as %1.</source>
        <translation>समय ऐसे लिखें: %1।</translation>
    </message>
    <message>
        <source>Looking which sessions that affects …</source>
        <translation>देख रहे हैं कि किन सेशनों पर असर पड़ा …</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <comment>student, mentor</comment>
        <translation>%2 के साथ %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>sessions</comment>
        <translation>
            <numerusform>और %n अन्य</numerusform>
            <numerusform>और %n अन्य</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::admin::OutagesPage</name>
    <message>
        <source>No outage is marked</source>
        <translation>कोई बंद समय दर्ज नहीं है</translation>
    </message>
    <message>
        <source>When the platform was down, say from when till when: whoever had a session chooses another time or everything back, and nobody is blamed.</source>
        <translation>प्लेटफ़ॉर्म बंद रहा हो, तो बताएँ कि कब से कब तक: जिनका सेशन था, वे दूसरा समय चुनेंगे या पूरी रकम वापस लेंगे, और किसी की ग़लती नहीं मानी जाएगी।</translation>
    </message>
    <message>
        <source>Mark an outage …</source>
        <translation>बंद समय दर्ज करें …</translation>
    </message>
    <message>
        <source>More</source>
        <translation>और</translation>
    </message>
    <message>
        <source>Marked. %1</source>
        <comment>what follows</comment>
        <translation>दर्ज हुआ। %1</translation>
    </message>
    <message>
        <source>The outages could not be loaded</source>
        <translation>बंद समय लोड नहीं हो सके</translation>
    </message>
    <message>
        <source>Students choose</source>
        <translation>छात्र चुन रहे हैं</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>निपट गया</translation>
    </message>
    <message>
        <source>Marked by %1 on %2: “%3”</source>
        <comment>name, date, reason</comment>
        <translation>%1 ने %2 को दर्ज किया: “%3”</translation>
    </message>
    <message>
        <source>Outages</source>
        <translation>बंद समय</translation>
    </message>
</context>
<context>
    <name>mc::admin::OwnDays</name>
    <message>
        <source>First day</source>
        <translation>पहला दिन</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>आख़िरी दिन</translation>
    </message>
    <message>
        <source>Show these days</source>
        <translation>ये दिन दिखाएँ</translation>
    </message>
    <message>
        <source>Write a date, such as %1</source>
        <translation>कोई तारीख़ लिखें, जैसे %1</translation>
    </message>
    <message>
        <source>Not before the first day</source>
        <translation>पहले दिन से पहले नहीं हो सकता</translation>
    </message>
    <message>
        <source>At most ten years after the first day</source>
        <translation>पहले दिन से ज़्यादा से ज़्यादा दस साल बाद</translation>
    </message>
</context>
<context>
    <name>mc::admin::PaymentsPage</name>
    <message>
        <source>Set aside</source>
        <translation>अलग रखे गए</translation>
    </message>
    <message>
        <source>Another amount or currency came in than was asked for. It is nobody’s until you decide.</source>
        <translation>माँगी गई रकम से अलग राशि या मुद्रा आई। आपके फ़ैसले तक यह किसी की नहीं।</translation>
    </message>
    <message>
        <source>Refunds that failed</source>
        <translation>रकम जो लौट नहीं सकी</translation>
    </message>
    <message>
        <source>Not yet with the gateway</source>
        <translation>गेटवे तक नहीं पहुँचा</translation>
    </message>
    <message>
        <source>Refunds and captures that the gateway has not taken.</source>
        <translation>रकम लौटाने और लेने के अनुरोध जो गेटवे ने अब तक नहीं लिए।</translation>
    </message>
    <message>
        <source>Trial balance</source>
        <translation>तलपट</translation>
    </message>
    <message>
        <source>What we own and spend is positive, what we owe and earn negative.</source>
        <translation>जो हमारा है और ख़र्च धनात्मक हैं; जो देना है और कमाई ऋणात्मक।</translation>
    </message>
    <message>
        <source>Your role does not see payments</source>
        <translation>आपकी भूमिका में भुगतान नहीं दिखते</translation>
    </message>
    <message>
        <source>The payments could not be loaded</source>
        <translation>भुगतान लोड नहीं हो सके</translation>
    </message>
    <message>
        <source>%1 · asked for %2, received %3</source>
        <comment>when, sums</comment>
        <translation>%1 · माँगे %2, मिले %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>booking, name</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Give it back</source>
        <translation>लौटाएँ</translation>
    </message>
    <message>
        <source>Nothing is set aside.</source>
        <translation>कुछ अलग नहीं रखा गया है।</translation>
    </message>
    <message numerus="yes">
        <source>Asked for %1, tried %n time(s)</source>
        <translation>
            <numerusform>%1 को कहा गया, %n बार कोशिश हुई</numerusform>
            <numerusform>%1 को कहा गया, %n बार कोशिश हुई</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>booking, name, sum</comment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>अभी कोशिश करें</translation>
    </message>
    <message>
        <source>No refund has failed.</source>
        <translation>लौटाई जाने वाली हर रकम ठीक है।</translation>
    </message>
    <message>
        <source>A refund</source>
        <translation>रकम लौटाना</translation>
    </message>
    <message>
        <source>A capture</source>
        <translation>रकम लेना</translation>
    </message>
    <message>
        <source>A payout</source>
        <translation>मेंटर का भुगतान</translation>
    </message>
    <message>
        <source>The end of a plan</source>
        <translation>प्लान ख़त्म करना</translation>
    </message>
    <message numerus="yes">
        <source>Wanted %1, tried %n time(s)</source>
        <translation>
            <numerusform>%1 से बाकी, %n बार कोशिश हुई</numerusform>
            <numerusform>%1 से बाकी, %n बार कोशिश हुई</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>tried, what the gateway says</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1, stuck</source>
        <translation>%1, अटका हुआ</translation>
    </message>
    <message>
        <source>The gateway has everything.</source>
        <translation>सब कुछ गेटवे तक पहुँच गया है।</translation>
    </message>
    <message>
        <source>No money has moved yet.</source>
        <translation>अब तक कोई रकम नहीं आई-गई।</translation>
    </message>
    <message>
        <source>Give the money back?</source>
        <translation>रकम लौटाएँ?</translation>
    </message>
    <message>
        <source>%1 gets back %2, all that came in. It cannot be undone.</source>
        <translation>%1 को आई हुई पूरी रकम %2 वापस मिलेगी। इसे वापस नहीं लिया जा सकता।</translation>
    </message>
    <message>
        <source>The money is on its way back.</source>
        <translation>रकम लौटाई जा रही है।</translation>
    </message>
    <message>
        <source>It is tried again within a minute.</source>
        <translation>एक मिनट के भीतर फिर से कोशिश होगी।</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>भुगतान</translation>
    </message>
    <message>
        <source>Waiting for another admin</source>
        <translation>दूसरे एडमिन की प्रतीक्षा में</translation>
    </message>
    <message>
        <source>Goodwill and large sums take two: one proposes, another agrees.</source>
        <translation>सद्भावना और बड़ी राशियों के लिए दो एडमिन चाहिए: एक प्रस्ताव रखे, दूसरा सहमत हो।</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>booking, name, what is proposed</comment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Agree …</source>
        <translation>सहमति दें …</translation>
    </message>
    <message>
        <source>Refuse …</source>
        <translation>नामंज़ूर करें …</translation>
    </message>
    <message>
        <source>Take it back …</source>
        <translation>प्रस्ताव वापस लें …</translation>
    </message>
    <message>
        <source>Nothing is proposed.</source>
        <translation>कोई प्रस्ताव नहीं है।</translation>
    </message>
    <message>
        <source>Give it back …</source>
        <translation>वापस दें …</translation>
    </message>
    <message>
        <source>Accept it …</source>
        <translation>स्वीकार करें …</translation>
    </message>
    <message>
        <source>The sum takes two admins: it waits until another one agrees.</source>
        <translation>इस राशि के लिए दो एडमिन चाहिए: दूसरे के सहमत होने तक यह रुका रहेगा।</translation>
    </message>
    <message>
        <source>Propose it</source>
        <translation>प्रस्ताव रखें</translation>
    </message>
    <message>
        <source>Accept the money?</source>
        <translation>यह राशि स्वीकार करें?</translation>
    </message>
    <message>
        <source>It pays the order as if %1 had come in. It cannot be undone.</source>
        <translation>ऑर्डर का भुगतान ऐसे माना जाएगा जैसे %1 आए हों। इसे पलटा नहीं जा सकता।</translation>
    </message>
    <message>
        <source>The platform bears the %1 that are missing.</source>
        <translation>कम पड़ रहे %1 प्लेटफ़ॉर्म उठाएगा।</translation>
    </message>
    <message>
        <source>The %1 that are too much go back to %2.</source>
        <translation>ज़्यादा आए %1 %2 को वापस जाएँगे।</translation>
    </message>
    <message>
        <source>Accept it</source>
        <translation>स्वीकार करें</translation>
    </message>
    <message>
        <source>Agree?</source>
        <translation>सहमति दें?</translation>
    </message>
    <message>
        <source>Leave it undone?</source>
        <translation>रहने दें?</translation>
    </message>
    <message>
        <source>It is done at once and cannot be undone.</source>
        <translation>यह तुरंत हो जाएगा और पलटा नहीं जा सकता।</translation>
    </message>
    <message>
        <source>No money moves. It can be proposed again.</source>
        <translation>कोई पैसा नहीं जाएगा। प्रस्ताव फिर रखा जा सकता है।</translation>
    </message>
    <message>
        <source>Agree and do it</source>
        <translation>सहमति दें और करें</translation>
    </message>
    <message>
        <source>Leave it undone</source>
        <translation>रहने दें</translation>
    </message>
    <message>
        <source>Proposed. Another admin has to agree.</source>
        <translation>प्रस्ताव रखा गया। किसी दूसरे एडमिन की सहमति चाहिए।</translation>
    </message>
    <message>
        <source>Accepted. The order is paid.</source>
        <translation>स्वीकार किया गया। ऑर्डर का भुगतान हो गया।</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>हो गया।</translation>
    </message>
    <message>
        <source>Nothing was moved.</source>
        <translation>कुछ नहीं बदला।</translation>
    </message>
    <message>
        <source>They are tried again by themselves every few hours. What was paid another way is settled by hand.</source>
        <translation>हर कुछ घंटों में अपने आप फिर कोशिश होती है। जो दूसरे तरीक़े से चुकाया गया, उसे ख़ुद निपटाएँ।</translation>
    </message>
    <message>
        <source>Refunds on their way</source>
        <translation>रास्ते में रिफ़ंड</translation>
    </message>
    <message>
        <source>The gateway says when they have arrived, mostly within days. The oldest stand first.</source>
        <translation>पहुँचने की ख़बर गेटवे देता है, अक्सर कुछ दिनों में। सबसे पुराने पहले हैं।</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>और %n।</numerusform>
            <numerusform>और %n।</numerusform>
        </translation>
    </message>
    <message>
        <source>None is on its way.</source>
        <translation>कोई रिफ़ंड रास्ते में नहीं।</translation>
    </message>
    <message>
        <source>Asked for %1, %2 ago</source>
        <comment>when, how long</comment>
        <translation>%1 को माँगा गया, %2 पहले</translation>
    </message>
    <message>
        <source>Settled by hand …</source>
        <translation>ख़ुद निपटाया …</translation>
    </message>
    <message>
        <source>Was it paid another way?</source>
        <translation>क्या यह दूसरे तरीक़े से चुकाया गया?</translation>
    </message>
    <message>
        <source>%1 has got %2 past the gateway, by a transfer for instance. It counts as refunded then, and the gateway is never asked for it again. It cannot be undone.</source>
        <translation>%1 को %2 गेटवे के बिना मिल गए, जैसे बैंक ट्रांसफ़र से। तब यह रिफ़ंड पूरा माना जाएगा और गेटवे से फिर कभी नहीं माँगा जाएगा। इसे वापस नहीं लिया जा सकता।</translation>
    </message>
    <message>
        <source>The sum takes two admins: it waits until another one agrees, and nothing is tried at the gateway meanwhile.</source>
        <translation>इस रक़म के लिए दो एडमिन चाहिए: दूसरे की सहमति तक यह रुका रहेगा और तब तक गेटवे पर कोई कोशिश नहीं होगी।</translation>
    </message>
    <message>
        <source>Reference of the transfer</source>
        <translation>ट्रांसफ़र का संदर्भ</translation>
    </message>
    <message>
        <source>Settle it</source>
        <translation>निपटाएँ</translation>
    </message>
    <message>
        <source>Settled. It counts as refunded.</source>
        <translation>निपटाया गया। रिफ़ंड पूरा माना गया।</translation>
    </message>
    <message>
        <source>All that was paid in …</source>
        <translation>जो भी रकम आई …</translation>
    </message>
    <message>
        <source>Sent to our bank account</source>
        <translation>हमारे बैंक खाते में आया</translation>
    </message>
    <message>
        <source>By the gateway, after its fees. The bank’s statement names the same references.</source>
        <translation>गेटवे ने अपना शुल्क काटकर भेजा। बैंक स्टेटमेंट में यही संदर्भ संख्याएँ होती हैं।</translation>
    </message>
    <message>
        <source>%1 · %2 · fees %3</source>
        <comment>date, reference of the bank, sum</comment>
        <translation>%1 · %2 · शुल्क %3</translation>
    </message>
    <message>
        <source>In another currency than your prices, so it is not in the books.</source>
        <translation>यह आपकी क़ीमतों से अलग मुद्रा में है, इसलिए बही-खाते में नहीं है।</translation>
    </message>
    <message>
        <source>Nothing has been sent yet.</source>
        <translation>अभी तक कुछ नहीं आया।</translation>
    </message>
</context>
<context>
    <name>mc::admin::PayoutRows</name>
    <message>
        <source>Total</source>
        <translation>कुल</translation>
    </message>
    <message>
        <source>Mentor</source>
        <translation>मेंटर</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>सेशन</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>कीमत</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>कमीशन</translation>
    </message>
    <message>
        <source>Gateway fee</source>
        <translation>गेटवे शुल्क</translation>
    </message>
    <message>
        <source>TDS</source>
        <translation>TDS</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>शुद्ध रकम</translation>
    </message>
    <message>
        <source>State</source>
        <translation>स्थिति</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>भेजने की तारीख़</translation>
    </message>
    <message>
        <source>Adjusted</source>
        <comment>for what came back or was given back</comment>
        <translation>समायोजन</translation>
    </message>
</context>
<context>
    <name>mc::admin::PayoutsPage</name>
    <message>
        <source>The server makes the run on Monday morning by itself. Whoever makes or checks it does not approve it, and nobody approves what pays her.</source>
        <translation>सर्वर सोमवार सुबह सूची अपने आप बनाता है। जो इसे बनाए या जाँचे वह मंज़ूर नहीं करता, और कोई अपना भुगतान ख़ुद मंज़ूर नहीं करता।</translation>
    </message>
    <message>
        <source>Make the run …</source>
        <translation>सूची बनाएँ …</translation>
    </message>
    <message>
        <source>Your role does not see payouts</source>
        <translation>आपकी भूमिका में भुगतान नहीं दिखते</translation>
    </message>
    <message>
        <source>The payouts could not be loaded</source>
        <translation>भुगतान लोड नहीं हो सके</translation>
    </message>
    <message>
        <source>The week of %1</source>
        <translation>%1 का हफ़्ता</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>week, sum</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Approve …</source>
        <translation>मंज़ूर करें …</translation>
    </message>
    <message>
        <source>File for the bank …</source>
        <translation>बैंक के लिए फ़ाइल …</translation>
    </message>
    <message>
        <source>It was paid …</source>
        <translation>भेज दिया गया …</translation>
    </message>
    <message>
        <source>It could not be paid …</source>
        <translation>नहीं भेजा जा सका …</translation>
    </message>
    <message>
        <source>Make the run?</source>
        <translation>सूची बनाएँ?</translation>
    </message>
    <message>
        <source>Nothing is paid yet: another admin has to approve it.</source>
        <translation>अभी कुछ नहीं भेजा जाएगा: किसी दूसरे एडमिन की मंज़ूरी चाहिए।</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>बनाएँ</translation>
    </message>
    <message>
        <source>Approve the run?</source>
        <translation>सूची मंज़ूर करें?</translation>
    </message>
    <message>
        <source>Is the run right?</source>
        <translation>क्या सूची सही है?</translation>
    </message>
    <message>
        <source>%1 are sent at once. What has changed since the run was made is left out.</source>
        <translation>%1 तुरंत भेजे जाएँगे। सूची बनने के बाद जो बदला है वह छोड़ दिया जाएगा।</translation>
    </message>
    <message>
        <source>The server made it. When you have checked it, another admin can approve it.</source>
        <translation>यह सर्वर ने बनाई है। आपके जाँचने के बाद दूसरा एडमिन इसे मंज़ूर कर सकता है।</translation>
    </message>
    <message>
        <source>Approve and send</source>
        <translation>मंज़ूर करके भेजें</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>सही है</translation>
    </message>
    <message>
        <source>Refuse the run?</source>
        <translation>सूची नामंज़ूर करें?</translation>
    </message>
    <message>
        <source>No money moves. It can be made again.</source>
        <translation>कोई रकम नहीं भेजी जाती। सूची फिर बनाई जा सकती है।</translation>
    </message>
    <message>
        <source>Refuse it</source>
        <translation>नामंज़ूर करें</translation>
    </message>
    <message>
        <source>Was it paid?</source>
        <translation>क्या भेज दिया गया?</translation>
    </message>
    <message>
        <source>%1 has been sent %2 at the bank. She is told so, and it cannot be undone.</source>
        <translation>%1 को बैंक से %2 भेजे जा चुके हैं। मेंटर को यह बताया जाएगा और इसे वापस नहीं लिया जा सकता।</translation>
    </message>
    <message>
        <source>It was paid</source>
        <translation>भेज दिया गया</translation>
    </message>
    <message>
        <source>Could it not be paid?</source>
        <translation>क्या नहीं भेजा जा सका?</translation>
    </message>
    <message>
        <source>It could not</source>
        <translation>नहीं भेजा जा सका</translation>
    </message>
    <message>
        <source>Save the file for the bank</source>
        <translation>बैंक की फ़ाइल सहेजें</translation>
    </message>
    <message>
        <source>The file is saved. It holds whole account numbers: delete it when the bank has it.</source>
        <translation>फ़ाइल सहेज ली गई। इसमें पूरी खाता संख्याएँ हैं: बैंक को देने के बाद इसे मिटा दें।</translation>
    </message>
    <message>
        <source>The run is made. Another admin can approve it.</source>
        <translation>सूची बन गई। दूसरा एडमिन इसे मंज़ूर कर सकता है।</translation>
    </message>
    <message>
        <source>Done. What is approved is sent at once.</source>
        <translation>हो गया। जो मंज़ूर है वह तुरंत भेजा जाता है।</translation>
    </message>
    <message>
        <source>The run is refused.</source>
        <translation>सूची नामंज़ूर की गई।</translation>
    </message>
    <message>
        <source>Noted as paid; the mentor is told.</source>
        <translation>भेजा हुआ दर्ज किया गया; मेंटर को बताया जाएगा।</translation>
    </message>
    <message>
        <source>Refuse …</source>
        <translation>नामंज़ूर करें …</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>अभी नहीं</translation>
    </message>
    <message>
        <source>Reference of the transfer</source>
        <translation>ट्रांसफ़र का संदर्भ</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>तालिका</translation>
    </message>
    <message>
        <source>This file cannot be written: %1</source>
        <translation>यह फ़ाइल लिखी नहीं जा सकती: %1</translation>
    </message>
    <message>
        <source>Payouts</source>
        <translation>मेंटरों के भुगतान</translation>
    </message>
    <message>
        <source>Something in it is not to be paid any more. Stop that at the bank; if the bank was never given the file, put it away and make another.</source>
        <translation>इसमें कुछ है जो अब नहीं भेजना है। उसे बैंक में रुकवाएँ; अगर फ़ाइल बैंक को दी ही नहीं गई, तो इसे हटाकर दूसरी बनाएँ।</translation>
    </message>
    <message>
        <source>The same file again …</source>
        <translation>वही फ़ाइल दोबारा …</translation>
    </message>
    <message>
        <source>The bank was not given it …</source>
        <translation>बैंक को नहीं दी गई …</translation>
    </message>
    <message>
        <source>%1 is owed to %2 again, and is in the next run.</source>
        <translation>%1 फिर से %2 को देने हैं, और अगली सूची में आएँगे।</translation>
    </message>
    <message>
        <source>The account is wrong: nothing is paid there any more, and she is asked for another</source>
        <translation>खाता ग़लत है: वहाँ अब कुछ नहीं भेजा जाएगा और मेंटर से दूसरा खाता माँगा जाएगा</translation>
    </message>
    <message>
        <source>The same file again?</source>
        <translation>वही फ़ाइल दोबारा?</translation>
    </message>
    <message>
        <source>It is the same file, byte by byte. Given to the bank twice it may pay twice. That you take it is recorded.</source>
        <translation>यह हूबहू वही फ़ाइल है। बैंक को दो बार देने पर भुगतान दो बार हो सकता है। आपने यह ली, यह दर्ज होगा।</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>अभी नहीं</translation>
    </message>
    <message>
        <source>Take it again</source>
        <translation>दोबारा लें</translation>
    </message>
    <message>
        <source>Was the bank never given it?</source>
        <translation>क्या बैंक को यह दी ही नहीं गई?</translation>
    </message>
    <message>
        <source>What it would have paid can be in another file then. If the bank has it, it would be paid twice.</source>
        <translation>तब इसके भुगतान दूसरी फ़ाइल में आ सकेंगे। अगर बैंक के पास यह है, तो भुगतान दो बार हो जाएगा।</translation>
    </message>
    <message>
        <source>The bank has never had it</source>
        <translation>बैंक को कभी नहीं दी गई</translation>
    </message>
    <message>
        <source>The run has changed since it was made</source>
        <translation>बनने के बाद सूची बदल गई</translation>
    </message>
    <message>
        <source>These were left out of what was approved:</source>
        <translation>मंज़ूर हुई सूची से ये छोड़ दिए गए:</translation>
    </message>
    <message>
        <source>I have read it</source>
        <translation>पढ़ लिया</translation>
    </message>
    <message>
        <source>The file is put away. Another can be made.</source>
        <translation>फ़ाइल हटा दी गई। दूसरी बनाई जा सकती है।</translation>
    </message>
    <message>
        <source>It is owed again.</source>
        <translation>यह रकम फिर से देनी है।</translation>
    </message>
    <message>
        <source>Nobody would be paid by it.</source>
        <translation>इस सूची से किसी को भुगतान नहीं होगा।</translation>
    </message>
    <message>
        <source>What the run would pay</source>
        <translation>इस सूची से होने वाले भुगतान</translation>
    </message>
    <message>
        <source>Not paid by it</source>
        <translation>इस सूची में नहीं</translation>
    </message>
    <message>
        <source>Payouts of %1</source>
        <comment>week</comment>
        <translation>%1 के भुगतान</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name, sum</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>mc::admin::PeopleModel</name>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>ईमेल</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>भूमिकाएँ</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>खाता</translation>
    </message>
    <message>
        <source>Member since</source>
        <translation>कब से सदस्य</translation>
    </message>
</context>
<context>
    <name>mc::admin::PeoplePage</name>
    <message>
        <source>People</source>
        <translation>लोग</translation>
    </message>
    <message>
        <source>All people</source>
        <translation>सभी लोग</translation>
    </message>
    <message>
        <source>Search people by name, whole e-mail address or id</source>
        <translation>नाम, पूरे ईमेल पते या आईडी से लोग खोजें</translation>
    </message>
    <message>
        <source>Your role does not see people’s accounts</source>
        <translation>आपकी भूमिका में लोगों के खाते नहीं दिखते</translation>
    </message>
    <message>
        <source>Support and owners do. An owner can give you that role.</source>
        <translation>वे सपोर्ट और मालिक को दिखते हैं। मालिक आपको वह भूमिका दे सकते हैं।</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>कोई नहीं मिला</translation>
    </message>
    <message>
        <source>The people could not be loaded</source>
        <translation>लोगों की सूची नहीं खुल सकी</translation>
    </message>
    <message>
        <source>Name, e-mail or id</source>
        <translation>नाम, ईमेल या id</translation>
    </message>
    <message>
        <source>Newest accounts first</source>
        <translation>नए खाते पहले</translation>
    </message>
    <message>
        <source>Oldest accounts first</source>
        <translation>पुराने खाते पहले</translation>
    </message>
    <message>
        <source>Names from A to Z</source>
        <translation>नाम A से Z तक</translation>
    </message>
    <message>
        <source>Names from Z to A</source>
        <translation>नाम Z से A तक</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>भूमिका</translation>
    </message>
    <message>
        <source>Every role</source>
        <translation>हर भूमिका</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>छात्र</translation>
    </message>
    <message>
        <source>Mentors</source>
        <translation>मेंटर</translation>
    </message>
    <message>
        <source>Admins</source>
        <translation>एडमिन</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>खाता</translation>
    </message>
    <message>
        <source>Every account</source>
        <translation>हर खाता</translation>
    </message>
    <message>
        <source>Active accounts</source>
        <translation>चालू खाते</translation>
    </message>
    <message>
        <source>Suspended accounts</source>
        <translation>निलंबित खाते</translation>
    </message>
    <message>
        <source>Part of a name is enough; an e-mail address has to be whole. Take a filter away to see more.</source>
        <translation>नाम का एक हिस्सा काफ़ी है; ई-मेल पता पूरा होना चाहिए। ज़्यादा देखने के लिए कोई फ़िल्टर हटाएँ।</translation>
    </message>
</context>
<context>
    <name>mc::admin::PersonPanel</name>
    <message>
        <source>Not over yet</source>
        <translation>जो अभी बाकी है</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>बुकिंग</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>भुगतान</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>रिपोर्ट</translation>
    </message>
    <message>
        <source>Signed in on</source>
        <translation>इन पर साइन इन</translation>
    </message>
    <message>
        <source>Reveal the address</source>
        <translation>पूरा पता दिखाएँ</translation>
    </message>
    <message>
        <source>More</source>
        <translation>और</translation>
    </message>
    <message>
        <source>More of: %1</source>
        <translation>और देखें: %1</translation>
    </message>
    <message>
        <source>Suspend …</source>
        <translation>निलंबित करें …</translation>
    </message>
    <message>
        <source>Reinstate …</source>
        <translation>बहाल करें …</translation>
    </message>
    <message>
        <source>Roles …</source>
        <translation>भूमिकाएँ …</translation>
    </message>
    <message>
        <source>Suspended on %1: “%2”</source>
        <comment>date, reason</comment>
        <translation>%1 को निलंबित: “%2”</translation>
    </message>
    <message>
        <source>Id %1, member since %2</source>
        <comment>id, date</comment>
        <translation>आईडी %1, %2 से सदस्य</translation>
    </message>
    <message>
        <source>The address is confirmed.</source>
        <translation>पते की पुष्टि हो चुकी है।</translation>
    </message>
    <message>
        <source>The address is not confirmed.</source>
        <translation>पते की पुष्टि नहीं हुई है।</translation>
    </message>
    <message>
        <source>A second step guards the sign-in.</source>
        <translation>साइन इन में दूसरा चरण चालू है।</translation>
    </message>
    <message>
        <source>Signs in with a password alone.</source>
        <translation>केवल पासवर्ड से साइन इन होता है।</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>और %n</numerusform>
            <numerusform>और %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>कुछ नहीं।</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>खुल रहा है …</translation>
    </message>
    <message>
        <source>No reports by or about this person.</source>
        <translation>इनकी की हुई या इनके बारे में कोई रिपोर्ट नहीं है।</translation>
    </message>
    <message>
        <source>Nowhere.</source>
        <translation>कहीं नहीं।</translation>
    </message>
    <message>
        <source>No bookings.</source>
        <translation>कोई बुकिंग नहीं।</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>खोलें</translation>
    </message>
    <message>
        <source>Open booking %1</source>
        <translation>बुकिंग %1 खोलें</translation>
    </message>
    <message>
        <source>Finance and owners see what somebody paid.</source>
        <translation>किसने क्या भुगतान किया, यह फ़ाइनैंस और मालिक को दिखता है।</translation>
    </message>
    <message>
        <source>No payments.</source>
        <translation>कोई भुगतान नहीं।</translation>
    </message>
    <message>
        <source>Suspend %1?</source>
        <translation>%1 को निलंबित करें?</translation>
    </message>
    <message>
        <source>The account is closed at once: every device is signed out, a running call ends for both, and nobody can find or book this person. Your reason is for admins alone.</source>
        <translation>खाता तुरंत बंद हो जाएगा: हर डिवाइस से साइन आउट होगा, चल रही कॉल दोनों के लिए बंद होगी, और इन्हें न कोई खोज सकेगा, न बुक कर सकेगा। आपका कारण केवल एडमिन देखेंगे।</translation>
    </message>
    <message>
        <source>No booking is open.</source>
        <translation>कोई बुकिंग बाकी नहीं है।</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>निलंबित करें</translation>
    </message>
    <message>
        <source>Reinstate %1?</source>
        <translation>%1 को बहाल करें?</translation>
    </message>
    <message>
        <source>The person can sign in again, and a mentor is found again. Bookings that were cancelled stay cancelled.</source>
        <translation>यह व्यक्ति फिर साइन इन कर सकेगा, और मेंटर फिर खोज में दिखेंगे। रद्द हुई बुकिंग रद्द ही रहेंगी।</translation>
    </message>
    <message>
        <source>Reinstate</source>
        <translation>बहाल करें</translation>
    </message>
    <message>
        <source>What may %1 do as an admin?</source>
        <translation>एडमिन के रूप में %1 क्या कर सकते हैं?</translation>
    </message>
    <message>
        <source>It counts at once. Admins need a second step at sign-in; whoever has none is led to its set-up.</source>
        <translation>यह तुरंत लागू होता है। एडमिन के लिए साइन इन का दूसरा चरण ज़रूरी है; जिनके पास नहीं है, उन्हें उसे चालू करने के लिए ले जाया जाएगा।</translation>
    </message>
    <message>
        <source>Save the roles</source>
        <translation>भूमिकाएँ सहेजें</translation>
    </message>
    <message>
        <source>Show the whole address?</source>
        <translation>पूरा पता दिखाएँ?</translation>
    </message>
    <message>
        <source>That you have seen it, and why, is recorded in the audit log.</source>
        <translation>आपने इसे देखा और क्यों देखा, यह ऑडिट लॉग में दर्ज होगा।</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>दिखाएँ</translation>
    </message>
    <message>
        <source>Suspended. Every device is signed out.</source>
        <translation>निलंबित कर दिया गया। हर डिवाइस से साइन आउट हो गया।</translation>
    </message>
    <message>
        <source>Reinstated.</source>
        <translation>बहाल कर दिया गया।</translation>
    </message>
    <message>
        <source>The roles are saved.</source>
        <translation>भूमिकाएँ सहेज ली गईं।</translation>
    </message>
</context>
<context>
    <name>mc::admin::ProfileChangePanel</name>
    <message>
        <source>A mentor who is live wants another headline or company. Students see the old ones until it is decided.</source>
        <translation>एक मेंटर, जो विद्यार्थियों को दिखते हैं, अपना परिचय या कंपनी बदलना चाहते हैं। फ़ैसला होने तक विद्यार्थियों को पुराना दिखेगा।</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>आज</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>नया</translation>
    </message>
    <message>
        <source>Positions in the profile</source>
        <translation>प्रोफ़ाइल में दर्ज पद</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>अस्वीकार करें</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>मंज़ूर करें</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>headline, company</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>position, company</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 (%2 – %3)</source>
        <translation>%1 (%2 – %3)</translation>
    </message>
    <message>
        <source>%1 (since %2)</source>
        <translation>%1 (%2 से)</translation>
    </message>
    <message>
        <source>This is your own profile: another admin decides.</source>
        <translation>यह आपकी अपनी प्रोफ़ाइल है: फ़ैसला कोई दूसरे एडमिन करेंगे।</translation>
    </message>
    <message>
        <source>Approved: students see it.</source>
        <translation>मंज़ूर: विद्यार्थियों को दिख रहा है।</translation>
    </message>
    <message>
        <source>Declined: %1</source>
        <translation>अस्वीकार: %1</translation>
    </message>
    <message>
        <source>The mentor took it back.</source>
        <translation>मेंटर ने इसे वापस ले लिया।</translation>
    </message>
    <message>
        <source>Show the new text?</source>
        <translation>नया परिचय दिखाएँ?</translation>
    </message>
    <message>
        <source>Students see the new headline and company of %1 at once.</source>
        <translation>विद्यार्थियों को %1 का नया परिचय और कंपनी तुरंत दिखेंगे।</translation>
    </message>
    <message>
        <source>Please write the reason here first.</source>
        <translation>कृपया पहले कारण यहाँ लिखें।</translation>
    </message>
    <message>
        <source>Decline the change?</source>
        <translation>बदलाव अस्वीकार करें?</translation>
    </message>
    <message>
        <source>%1 reads your reason. The profile stays as students see it today.</source>
        <translation>%1 आपका कारण पढ़ेंगे। प्रोफ़ाइल वैसी ही रहेगी जैसी आज विद्यार्थियों को दिखती है।</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>अभी नहीं</translation>
    </message>
    <message>
        <source>Approved. Students see the new text.</source>
        <translation>मंज़ूर हुआ। विद्यार्थियों को नया परिचय दिख रहा है।</translation>
    </message>
    <message>
        <source>Declined. The mentor reads your reason.</source>
        <translation>अस्वीकार हुआ। मेंटर आपका कारण पढ़ेंगे।</translation>
    </message>
    <message>
        <source>None yet. The mentor can add some while this waits.</source>
        <translation>अभी कोई नहीं। जब तक फ़ैसला नहीं होता, मेंटर दस्तावेज़ जोड़ सकते हैं।</translation>
    </message>
    <message>
        <source>Question or reason</source>
        <translation>सवाल या कारण</translation>
    </message>
    <message>
        <source>Needed to ask back or decline; the mentor reads it</source>
        <translation>सवाल पूछने या अस्वीकार करने के लिए ज़रूरी; मेंटर इसे पढ़ेंगे</translation>
    </message>
    <message>
        <source>Ask back</source>
        <translation>सवाल पूछें</translation>
    </message>
    <message>
        <source>You can decide before the mentor answers.</source>
        <translation>मेंटर के जवाब से पहले भी आप फ़ैसला कर सकते हैं।</translation>
    </message>
    <message>
        <source>Please write the question here first.</source>
        <translation>कृपया पहले सवाल यहाँ लिखें।</translation>
    </message>
    <message>
        <source>Your question is sent.</source>
        <translation>आपका सवाल भेज दिया गया।</translation>
    </message>
</context>
<context>
    <name>mc::admin::PublicProfileButton</name>
    <message>
        <source>Open the public profile</source>
        <translation>सार्वजनिक प्रोफ़ाइल खोलें</translation>
    </message>
</context>
<context>
    <name>mc::admin::QueueView</name>
    <message>
        <source>More</source>
        <translation>और दिखाएँ</translation>
    </message>
</context>
<context>
    <name>mc::admin::RatingCaseCard</name>
    <message numerus="yes">
        <source>%1 stars on average in the last %Ln review(s)</source>
        <translation>
            <numerusform>पिछली %Ln समीक्षा में औसत %1 स्टार</numerusform>
            <numerusform>पिछली %Ln समीक्षाओं में औसत %1 स्टार</numerusform>
        </translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>कारण: %1</translation>
    </message>
    <message>
        <source>This is about you: another admin decides.</source>
        <translation>यह आपके बारे में है: फ़ैसला कोई दूसरा एडमिन करेगा।</translation>
    </message>
    <message>
        <source>Decided %1: she stays paused</source>
        <translation>%1 को फ़ैसला हुआ: बुकिंग रुकी रहेंगी</translation>
    </message>
    <message>
        <source>Paused since %1</source>
        <translation>%1 से बुकिंग रुकी हैं</translation>
    </message>
    <message>
        <source>Let her take bookings again …</source>
        <translation>बुकिंग फिर चालू करें …</translation>
    </message>
    <message>
        <source>Keep her paused …</source>
        <translation>बुकिंग रोके रखें …</translation>
    </message>
</context>
<context>
    <name>mc::admin::RatingCasesView</name>
    <message>
        <source>She can take bookings again, and was told</source>
        <translation>मेंटर अब फिर से बुकिंग ले सकते हैं; उन्हें बता दिया गया है</translation>
    </message>
    <message>
        <source>She stays paused, and was told</source>
        <translation>बुकिंग रुकी रहेंगी; मेंटर को बता दिया गया है</translation>
    </message>
    <message>
        <source>Nobody waits for a decision</source>
        <translation>किसी का फ़ैसला बाकी नहीं है</translation>
    </message>
    <message>
        <source>A mentor whose ratings stay low is paused, and waits here until you decide.</source>
        <translation>जिस मेंटर की रेटिंग कम बनी रहती है उसकी बुकिंग रुक जाती हैं, और वह आपके फ़ैसले तक यहाँ दिखता है।</translation>
    </message>
    <message>
        <source>Nobody is kept paused</source>
        <translation>किसी की बुकिंग रोकी नहीं रखी गई है</translation>
    </message>
    <message>
        <source>Mentors whom an admin has kept paused for their ratings are listed here.</source>
        <translation>जिन मेंटर की बुकिंग एडमिन ने कम रेटिंग के कारण रोके रखी हैं, वे यहाँ दिखते हैं।</translation>
    </message>
    <message>
        <source>The ratings could not be loaded</source>
        <translation>रेटिंग लोड नहीं हो सकीं</translation>
    </message>
    <message>
        <source>Let %1 take bookings again?</source>
        <translation>%1 की बुकिंग फिर चालू करें?</translation>
    </message>
    <message>
        <source>Keep %1 paused?</source>
        <translation>%1 की बुकिंग रोके रखें?</translation>
    </message>
    <message>
        <source>Students can book her again where they could before. Only reviews from now on count for a warning or a pause. She reads your reason.</source>
        <translation>छात्र पहले की तरह उन्हें फिर से बुक कर सकेंगे। चेतावनी या रोक के लिए अब से सिर्फ़ नई समीक्षाएँ गिनी जाएँगी। आपका कारण मेंटर को दिखेगा।</translation>
    </message>
    <message>
        <source>She takes no new bookings; what is booked stays. You can take it back at any time. She reads your reason.</source>
        <translation>नई बुकिंग नहीं होंगी; जो बुक है वह वैसा ही रहेगा। आप यह रोक कभी भी हटा सकते हैं। आपका कारण मेंटर को दिखेगा।</translation>
    </message>
    <message>
        <source>Let her take bookings</source>
        <translation>बुकिंग चालू करें</translation>
    </message>
    <message>
        <source>Keep her paused</source>
        <translation>रोके रखें</translation>
    </message>
</context>
<context>
    <name>mc::admin::ReasonDialog</name>
    <message>
        <source>Reason</source>
        <translation>कारण</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>अभी नहीं</translation>
    </message>
</context>
<context>
    <name>mc::admin::RemarksList</name>
    <message>
        <source>%1 asked, %2</source>
        <translation>%1 ने पूछा, %2</translation>
    </message>
    <message>
        <source>%1 answered, %2</source>
        <translation>%1 ने जवाब दिया, %2</translation>
    </message>
    <message>
        <source>%1 noted for admins, %2</source>
        <translation>%1 ने एडमिन के लिए नोट किया, %2</translation>
    </message>
</context>
<context>
    <name>mc::admin::ReportedCard</name>
    <message>
        <source>About %1</source>
        <translation>%1 के बारे में</translation>
    </message>
    <message>
        <source>This is about you: another admin decides.</source>
        <translation>यह आपके बारे में है: फ़ैसला कोई और एडमिन करेगा।</translation>
    </message>
    <message>
        <source>The mentor</source>
        <translation>मेंटर</translation>
    </message>
    <message>
        <source>The student</source>
        <translation>छात्र</translation>
    </message>
    <message>
        <source>A reader</source>
        <translation>एक पाठक</translation>
    </message>
    <message>
        <source>on the review</source>
        <translation>समीक्षा पर</translation>
    </message>
    <message>
        <source>on the answer</source>
        <translation>जवाब पर</translation>
    </message>
    <message>
        <source>Show the review again</source>
        <translation>समीक्षा फिर दिखाएँ</translation>
    </message>
    <message>
        <source>Show the answer again</source>
        <translation>जवाब फिर दिखाएँ</translation>
    </message>
    <message>
        <source>Let the review stay</source>
        <translation>समीक्षा रहने दें</translation>
    </message>
    <message>
        <source>Let the answer stay</source>
        <translation>जवाब रहने दें</translation>
    </message>
    <message>
        <source>Hide the review …</source>
        <translation>समीक्षा छिपाएँ …</translation>
    </message>
    <message>
        <source>Hide the answer …</source>
        <translation>जवाब छिपाएँ …</translation>
    </message>
</context>
<context>
    <name>mc::admin::ShownMessages</name>
    <message>
        <source>%1 · %2 · removed</source>
        <comment>who, when</comment>
        <translation>%1 · %2 · हटाया गया</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>who, when</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>mc::admin::SpanBar</name>
    <message>
        <source>Days</source>
        <translation>दिन</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>पिछले 7 दिन</translation>
    </message>
    <message>
        <source>Last 28 days</source>
        <translation>पिछले 28 दिन</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>पिछले 90 दिन</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>यह महीना</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>पिछले 12 महीने</translation>
    </message>
    <message>
        <source>Own dates</source>
        <translation>अपनी तारीख़ें</translation>
    </message>
    <message>
        <source>What each point stands for</source>
        <translation>हर बिंदु किस अवधि का है</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>दैनिक</translation>
    </message>
    <message>
        <source>By week</source>
        <translation>साप्ताहिक</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>मासिक</translation>
    </message>
</context>
<context>
    <name>mc::admin::TableFile</name>
    <message>
        <source>Save what is shown</source>
        <translation>जो दिख रहा है उसे सहेजें</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>तालिका</translation>
    </message>
    <message>
        <source>This file cannot be written: %1</source>
        <translation>यह फ़ाइल नहीं लिखी जा सकी: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) saved</source>
        <translation>
            <numerusform>%n पंक्ति सहेजी गई</numerusform>
            <numerusform>%n पंक्तियाँ सहेजी गईं</numerusform>
        </translation>
    </message>
    <message>
        <source>Save what is found</source>
        <translation>जो मिला उसे सहेजें</translation>
    </message>
    <message>
        <source>Saving the table</source>
        <translation>तालिका सहेजी जा रही है</translation>
    </message>
    <message>
        <source>Rows are fetched …</source>
        <translation>पंक्तियाँ लाई जा रही हैं …</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>रोकें</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) so far</source>
        <translation>
            <numerusform>अब तक %n पंक्ति</numerusform>
            <numerusform>अब तक %n पंक्तियाँ</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was saved: %1</source>
        <translation>कुछ नहीं सहेजा गया: %1</translation>
    </message>
    <message numerus="yes">
        <source>The first %n row(s) are saved. Narrow the list to save the others.</source>
        <translation>
            <numerusform>पहली %n पंक्ति सहेजी गई। बाक़ी के लिए सूची छोटी करें।</numerusform>
            <numerusform>पहली %n पंक्तियाँ सहेजी गईं। बाक़ी के लिए सूची छोटी करें।</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::app::AccountMenu</name>
    <message>
        <source>Sign out</source>
        <translation>साइन आउट करें</translation>
    </message>
    <message>
        <source>Become a mentor</source>
        <translation>मेंटर बनें</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>रूप</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>सिस्टम जैसा</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>हल्का</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>गहरा</translation>
    </message>
</context>
<context>
    <name>mc::app::Client</name>
    <message>
        <source>This computer has no keychain: you stay signed in until the window closes.</source>
        <translation>इस कंप्यूटर पर कीचेन नहीं है: विंडो बंद होने तक ही आप साइन इन रहेंगे।</translation>
    </message>
    <message>
        <source>You were signed out. Please sign in again.</source>
        <translation>आप साइन आउट हो गए थे। कृपया फिर से साइन इन करें।</translation>
    </message>
    <message>
        <source>What you type is not kept on this computer until it is sent: %1</source>
        <translation>आप जो लिखते हैं वह भेजने तक इस कंप्यूटर पर नहीं रखा जा सकेगा: %1</translation>
    </message>
    <message>
        <source>There is no page at “%1”.</source>
        <translation>“%1” पर कोई पेज नहीं है।</translation>
    </message>
</context>
<context>
    <name>mc::app::FeatureNews</name>
    <message>
        <source>New bookings are open again.</source>
        <translation>नई बुकिंग फिर से खुली है।</translation>
    </message>
    <message>
        <source>Applications to become a mentor are open again.</source>
        <translation>मेंटर बनने के आवेदन फिर से खुले हैं।</translation>
    </message>
    <message>
        <source>New bookings are closed for your account at the moment. What is booked stays.</source>
        <translation>आपके खाते के लिए नई बुकिंग अभी बंद है। जो बुक है वह बना रहेगा।</translation>
    </message>
    <message>
        <source>Applications cannot be handed in from your account at the moment. Your draft is kept.</source>
        <translation>आपके खाते से अभी आवेदन जमा नहीं किया जा सकता। आपका ड्राफ़्ट सुरक्षित है।</translation>
    </message>
    <message>
        <source>New bookings are closed at the moment.</source>
        <translation>नई बुकिंग अभी बंद है।</translation>
    </message>
</context>
<context>
    <name>mc::app::MainWindow</name>
    <message>
        <source>Open</source>
        <translation>खोलें</translation>
    </message>
    <message>
        <source>%1 – Mentor Connect</source>
        <translation>%1 – Mentor Connect</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>सेटिंग</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>साइन इन नहीं है</translation>
    </message>
    <message>
        <source>Sign in or sign up</source>
        <translation>साइन इन या साइन अप करें</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>What you see is from %1.</source>
        <translation>जो दिख रहा है वह %1 का है।</translation>
    </message>
    <message>
        <source>Sign out and delete what you have not sent?</source>
        <translation>साइन आउट करें और जो नहीं भेजा वह मिटा दें?</translation>
    </message>
    <message>
        <source>Words you typed and did not send or save are kept on this computer until you sign out.</source>
        <translation>जो आपने लिखा पर भेजा या सेव नहीं किया, वह साइन आउट करने तक ही इस कंप्यूटर पर रहता है।</translation>
    </message>
    <message>
        <source>Stay signed in</source>
        <translation>साइन इन रहें</translation>
    </message>
    <message>
        <source>Sign out and delete</source>
        <translation>साइन आउट करके मिटाएँ</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>एडमिन</translation>
    </message>
</context>
<context>
    <name>mc::app::Rights</name>
    <message>
        <source>This page is for mentors.</source>
        <translation>यह पेज मेंटर के लिए है।</translation>
    </message>
    <message>
        <source>This page is for admins.</source>
        <translation>यह पेज एडमिन के लिए है।</translation>
    </message>
    <message>
        <source>This page is for admins of another kind.</source>
        <translation>यह पेज दूसरी तरह के एडमिन के लिए है।</translation>
    </message>
</context>
<context>
    <name>mc::booking::AbsencePage</name>
    <message>
        <source>Report absence</source>
        <translation>अनुपस्थिति की रिपोर्ट करें</translation>
    </message>
    <message>
        <source>Contest</source>
        <translation>आपत्ति करें</translation>
    </message>
    <message>
        <source>In the call</source>
        <translation>कॉल में</translation>
    </message>
    <message>
        <source>The grey bar is the session, the green one when somebody was there.</source>
        <translation>धूसर पट्टी सेशन है, हरी पट्टी वह समय जब कोई मौजूद था।</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>क्या कहा गया</translation>
    </message>
    <message>
        <source>A note</source>
        <translation>एक टिप्पणी</translation>
    </message>
    <message>
        <source>What your mentor should know</source>
        <translation>आपके मेंटर को क्या पता होना चाहिए</translation>
    </message>
    <message>
        <source>Both of you read it. It has no stars and does not count.</source>
        <translation>आप दोनों इसे पढ़ेंगे। इसमें स्टार नहीं होते और यह गिना नहीं जाता।</translation>
    </message>
    <message>
        <source>Leave the note</source>
        <translation>टिप्पणी छोड़ें</translation>
    </message>
    <message>
        <source>The absence is reported</source>
        <translation>अनुपस्थिति दर्ज हो गई</translation>
    </message>
    <message>
        <source>An admin will look at it</source>
        <translation>एडमिन इसे देखेंगे</translation>
    </message>
    <message>
        <source>Your note can be read now</source>
        <translation>आपकी टिप्पणी अब पढ़ी जा सकती है</translation>
    </message>
    <message>
        <source>There is no such booking</source>
        <translation>ऐसी कोई बुकिंग नहीं है</translation>
    </message>
    <message>
        <source>The link may be incomplete.</source>
        <translation>हो सकता है लिंक अधूरा हो।</translation>
    </message>
    <message>
        <source>The records could not be loaded</source>
        <translation>रिकॉर्ड नहीं मिल पाए</translation>
    </message>
    <message>
        <source>No absence is reported.</source>
        <translation>किसी अनुपस्थिति की रिपोर्ट नहीं है।</translation>
    </message>
    <message>
        <source>%1 contested it, %2</source>
        <translation>%1 ने आपत्ति की, %2</translation>
    </message>
    <message>
        <source>%1 reported an absence, %2</source>
        <translation>%1 ने अनुपस्थिति की रिपोर्ट की, %2</translation>
    </message>
    <message>
        <source>An admin decided that the report stands, %1</source>
        <translation>एडमिन ने तय किया कि रिपोर्ट सही है, %1</translation>
    </message>
    <message>
        <source>An admin rejected the report, %1</source>
        <translation>एडमिन ने रिपोर्ट नहीं मानी, %1</translation>
    </message>
    <message>
        <source>Who was there</source>
        <translation>कौन मौजूद था</translation>
    </message>
</context>
<context>
    <name>mc::booking::AgainPage</name>
    <message>
        <source>Next free times</source>
        <translation>अगले खाली समय</translation>
    </message>
    <message>
        <source>Other times</source>
        <translation>दूसरे समय</translation>
    </message>
    <message>
        <source>There is no such booking</source>
        <translation>ऐसी कोई बुकिंग नहीं है</translation>
    </message>
    <message>
        <source>The link may be incomplete.</source>
        <translation>हो सकता है लिंक अधूरा हो।</translation>
    </message>
    <message>
        <source>The free times could not be loaded</source>
        <translation>खाली समय नहीं मिल पाए</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n मिनट</numerusform>
            <numerusform>%n मिनट</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sessions of %n minutes are not offered any more.</source>
        <translation>
            <numerusform>%n मिनट के सेशन अब नहीं होते।</numerusform>
            <numerusform>%n मिनट के सेशन अब नहीं होते।</numerusform>
        </translation>
    </message>
    <message>
        <source>One click holds the time for you; topic and agenda come next. All times are yours, %1.</source>
        <translation>एक क्लिक पर समय आपके लिए रुक जाएगा; विषय और एजेंडा उसके बाद। सब समय आपके हिसाब से हैं, %1।</translation>
    </message>
    <message>
        <source>%1 answers each request before it stands.</source>
        <translation>हर अनुरोध %1 के हाँ कहने पर ही पक्का होता है।</translation>
    </message>
    <message>
        <source>%1 is not here any more</source>
        <translation>%1 अब यहाँ नहीं हैं</translation>
    </message>
    <message>
        <source>%1 takes no bookings at the moment</source>
        <translation>%1 अभी बुकिंग नहीं ले रहे हैं</translation>
    </message>
    <message>
        <source>%1 has no free time at the moment</source>
        <translation>%1 के पास अभी कोई खाली समय नहीं है</translation>
    </message>
    <message>
        <source>Ask to be told when there is a free time.</source>
        <translation>समय खाली होते ही ख़बर पाने के लिए कहें।</translation>
    </message>
    <message>
        <source>Others know the same topics and are free soon.</source>
        <translation>दूसरे मेंटर भी यही विषय जानते हैं और जल्दी मिल सकते हैं।</translation>
    </message>
    <message>
        <source>Ask to be told</source>
        <translation>ख़बर पाएँ</translation>
    </message>
    <message>
        <source>Find a mentor</source>
        <translation>मेंटर खोजें</translation>
    </message>
    <message>
        <source>Book again</source>
        <translation>फिर से बुक करें</translation>
    </message>
</context>
<context>
    <name>mc::booking::BookingCard</name>
    <message>
        <source>When</source>
        <translation>कब</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>विषय</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>एजेंडा</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>कहाँ</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>भुगतान</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n मिनट</numerusform>
            <numerusform>%n मिनट</numerusform>
        </translation>
    </message>
    <message>
        <source>Earnings</source>
        <translation>कमाई</translation>
    </message>
    <message>
        <source>now</source>
        <translation>अभी</translation>
    </message>
    <message>
        <source>Video call in this app. Join opens at %1.</source>
        <translation>इसी ऐप में वीडियो कॉल। %1 से जुड़ सकते हैं।</translation>
    </message>
    <message>
        <source>Video call in this app</source>
        <translation>इसी ऐप में वीडियो कॉल</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>भुगतान</translation>
    </message>
    <message>
        <source>All sessions with %1</source>
        <translation>%1 के साथ सभी सेशन</translation>
    </message>
</context>
<context>
    <name>mc::booking::BookingFlowPage</name>
    <message>
        <source>Leave and release the time</source>
        <translation>समय छोड़कर बाहर जाएँ</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>समय</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>विवरण</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>भुगतान</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translation>पुष्टि</translation>
    </message>
    <message>
        <source>Duration, topic, agenda</source>
        <translation>अवधि, विषय, एजेंडा</translation>
    </message>
    <message>
        <source>Calendar, message</source>
        <translation>कैलेंडर, संदेश</translation>
    </message>
    <message>
        <source>Choose another time</source>
        <translation>दूसरा समय चुनें</translation>
    </message>
    <message>
        <source>Back to details</source>
        <translation>विवरण पर वापस</translation>
    </message>
    <message>
        <source>The time was released</source>
        <translation>समय छोड़ दिया गया</translation>
    </message>
    <message>
        <source>Hold it again</source>
        <translation>इसे फिर से रखें</translation>
    </message>
    <message>
        <source>%1 answers</source>
        <translation>%1 जवाब देंगे</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>एक पल …</translation>
    </message>
    <message>
        <source>Continue to payment</source>
        <translation>भुगतान पर जाएँ</translation>
    </message>
    <message>
        <source>Please agree to the cancellation policy first.</source>
        <translation>कृपया पहले रद्द करने की नीति से सहमति दें।</translation>
    </message>
    <message>
        <source>You already have a session then</source>
        <translation>उस समय आपका एक और सेशन है</translation>
    </message>
    <message>
        <source>That time is gone</source>
        <translation>वह समय अब खाली नहीं है</translation>
    </message>
    <message>
        <source>Choose another one from the calendar.</source>
        <translation>कैलेंडर से दूसरा समय चुनें।</translation>
    </message>
    <message>
        <source>These are free. One click holds it for you.</source>
        <translation>ये समय खाली हैं। एक क्लिक से समय आपके लिए रख दिया जाएगा।</translation>
    </message>
    <message>
        <source>Please verify your e-mail first</source>
        <translation>कृपया पहले अपने ईमेल की पुष्टि करें</translation>
    </message>
    <message>
        <source>The time could not be held</source>
        <translation>समय नहीं रखा जा सका</translation>
    </message>
    <message>
        <source>Leave and release the time?</source>
        <translation>समय छोड़कर बाहर जाएँ?</translation>
    </message>
    <message>
        <source>%1 is free for others again. Nothing was paid.</source>
        <translation>%1 फिर से दूसरों के लिए खाली है। कोई भुगतान नहीं हुआ।</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>यहीं रहें</translation>
    </message>
    <message>
        <source>Release the time</source>
        <translation>समय छोड़ें</translation>
    </message>
    <message>
        <source>Book a session</source>
        <translation>सेशन बुक करें</translation>
    </message>
    <message>
        <source>The payment page cannot be reached. Go back and try again.</source>
        <translation>भुगतान का पेज नहीं खुल रहा है। वापस जाकर दोबारा कोशिश करें।</translation>
    </message>
    <message>
        <source>The payment page stopped working. No payment has arrived so far; if you had not paid yet, go on here. You cannot pay twice.</source>
        <translation>भुगतान का पेज बंद हो गया। अब तक कोई भुगतान नहीं पहुँचा है; अगर आपने भुगतान नहीं किया था, तो यहाँ से आगे बढ़ें। आपसे दो बार पैसे नहीं लिए जाएँगे।</translation>
    </message>
    <message>
        <source>%1 is free for others again. If you have paid already, it comes back to you.</source>
        <translation>%1 का समय फिर से दूसरों के लिए खुल जाएगा। अगर आप भुगतान कर चुके हैं, तो पैसे आपको वापस मिल जाएँगे।</translation>
    </message>
    <message>
        <source>There is not enough money for this payment. Your time is still held: pay in another way.</source>
        <translation>इस भुगतान के लिए पर्याप्त रकम नहीं है। आपका समय अब भी रखा हुआ है: किसी और तरीके से भुगतान करें।</translation>
    </message>
    <message>
        <source>The payment was cancelled. Your time is still held: you can try again.</source>
        <translation>भुगतान रद्द कर दिया गया। आपका समय अब भी रखा हुआ है: आप फिर कोशिश कर सकते हैं।</translation>
    </message>
    <message>
        <source>The payment took too long and was given up. Your time is still held: you can try again.</source>
        <translation>भुगतान में बहुत समय लगा, इसलिए उसे रोक दिया गया। आपका समय अब भी रखा हुआ है: आप फिर कोशिश कर सकते हैं।</translation>
    </message>
    <message>
        <source>The code was not right. Your time is still held: you can try again.</source>
        <translation>कोड सही नहीं था। आपका समय अब भी रखा हुआ है: आप फिर कोशिश कर सकते हैं।</translation>
    </message>
    <message>
        <source>The card has expired. Your time is still held: pay in another way.</source>
        <translation>कार्ड की अवधि समाप्त हो चुकी है। आपका समय अब भी रखा हुआ है: किसी और तरीके से भुगतान करें।</translation>
    </message>
    <message>
        <source>The payment service cannot be reached. Your time is still held: you can try again.</source>
        <translation>भुगतान सेवा से संपर्क नहीं हो पा रहा है। आपका समय अब भी रखा हुआ है: आप फिर कोशिश कर सकते हैं।</translation>
    </message>
    <message>
        <source>The payment did not go through. Your time is still held: try again or pay in another way.</source>
        <translation>भुगतान नहीं हो पाया। आपका समय अब भी रखा हुआ है: फिर कोशिश करें या किसी और तरीके से भुगतान करें।</translation>
    </message>
    <message>
        <source>Book this session</source>
        <translation>यह सेशन बुक करें</translation>
    </message>
    <message>
        <source>That time is for Premium at first</source>
        <translation>यह समय पहले Premium के लिए है</translation>
    </message>
    <message>
        <source>See the plans</source>
        <translation>प्लान देखें</translation>
    </message>
</context>
<context>
    <name>mc::booking::BookingHeadline</name>
    <message>
        <source>Not paid yet</source>
        <translation>अभी भुगतान नहीं हुआ</translation>
    </message>
    <message>
        <source>The time is held for you until %1.</source>
        <translation>समय %1 तक आपके लिए रखा है।</translation>
    </message>
    <message>
        <source>%1 asks for a session</source>
        <translation>%1 सेशन चाहते हैं</translation>
    </message>
    <message>
        <source>Please answer by %1.</source>
        <translation>कृपया %1 तक जवाब दें।</translation>
    </message>
    <message>
        <source>%1 has your request</source>
        <translation>%1 को आपका अनुरोध मिल गया</translation>
    </message>
    <message>
        <source>Waiting for %1</source>
        <translation>%1 के जवाब का इंतज़ार</translation>
    </message>
    <message>
        <source>You hear by %1. If it is declined you get everything back.</source>
        <translation>%1 तक जवाब मिलेगा। अस्वीकार होने पर पूरे पैसे वापस मिलेंगे।</translation>
    </message>
    <message>
        <source>You’re booked with %1</source>
        <translation>%1 के साथ आपकी बुकिंग पक्की है</translation>
    </message>
    <message>
        <source>Paid, confirmed, and both of you have the invitation by mail.</source>
        <translation>भुगतान हुआ, बुकिंग पक्की है, और दोनों को ईमेल से निमंत्रण मिल गया है।</translation>
    </message>
    <message>
        <source>Your session with %1</source>
        <translation>%1 के साथ आपका सेशन</translation>
    </message>
    <message>
        <source>Mark it as completed when you are done.</source>
        <translation>पूरा होने पर इसे दर्ज करें।</translation>
    </message>
    <message>
        <source>%1 marks it as completed.</source>
        <translation>इसे %1 पूरा हुआ दर्ज करेंगे।</translation>
    </message>
    <message>
        <source>You met %1</source>
        <translation>आप %1 से मिले</translation>
    </message>
    <message numerus="yes">
        <source>You gave %n of 5 stars.</source>
        <translation>
            <numerusform>आपने 5 में से %n स्टार दिए।</numerusform>
            <numerusform>आपने 5 में से %n स्टार दिए।</numerusform>
        </translation>
    </message>
    <message>
        <source>You cancelled this session</source>
        <translation>आपने यह सेशन रद्द किया</translation>
    </message>
    <message>
        <source>%1 cancelled this session</source>
        <translation>%1 ने यह सेशन रद्द किया</translation>
    </message>
    <message>
        <source>The request was not answered in time</source>
        <translation>अनुरोध का समय पर जवाब नहीं मिला</translation>
    </message>
    <message>
        <source>You declined this request</source>
        <translation>आपने यह अनुरोध अस्वीकार किया</translation>
    </message>
    <message>
        <source>%1 could not take this request</source>
        <translation>%1 यह अनुरोध स्वीकार नहीं कर पाए</translation>
    </message>
    <message>
        <source>This session did not take place</source>
        <translation>यह सेशन नहीं हुआ</translation>
    </message>
    <message>
        <source>You hear by %1.</source>
        <translation>%1 तक जवाब मिल जाएगा।</translation>
    </message>
    <message>
        <source>You accepted the request of %1</source>
        <translation>आपने %1 का अनुरोध स्वीकार किया</translation>
    </message>
    <message>
        <source>The payment is being taken. Both of you hear as soon as the session is confirmed.</source>
        <translation>भुगतान लिया जा रहा है। सेशन पक्का होते ही आप दोनों को ख़बर मिलेगी।</translation>
    </message>
    <message>
        <source>%1 accepted your request</source>
        <translation>%1 ने आपका अनुरोध स्वीकार किया</translation>
    </message>
    <message>
        <source>Your payment is being taken. You hear as soon as the session is confirmed.</source>
        <translation>आपका भुगतान लिया जा रहा है। सेशन पक्का होते ही आपको ख़बर मिलेगी।</translation>
    </message>
    <message>
        <source>You were not charged.</source>
        <translation>आपसे कोई रकम नहीं ली गई।</translation>
    </message>
    <message>
        <source>The payment could not be taken</source>
        <translation>भुगतान नहीं हो सका</translation>
    </message>
    <message>
        <source>The session does not take place, and nothing was charged.</source>
        <translation>यह सेशन नहीं होगा और कोई रकम नहीं ली गई।</translation>
    </message>
    <message>
        <source>This session was cancelled</source>
        <translation>यह सेशन रद्द हुआ</translation>
    </message>
    <message>
        <source>Your own calendar had taken the time</source>
        <translation>आपके अपने कैलेंडर में यह समय भर चुका था</translation>
    </message>
    <message>
        <source>You accepted, but the session does not take place: %1 gets everything back.</source>
        <translation>आपने स्वीकार किया था, पर यह सेशन नहीं होगा: %1 को पूरी रकम वापस मिलेगी।</translation>
    </message>
    <message>
        <source>Book again shows the next free times.</source>
        <translation>“फिर से बुक करें” में अगले खाली समय दिखते हैं।</translation>
    </message>
</context>
<context>
    <name>mc::booking::BookingList</name>
    <message>
        <source>Bookings</source>
        <translation>बुकिंग</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>खोलें</translation>
    </message>
    <message>
        <source>Book again</source>
        <translation>फिर से बुक करें</translation>
    </message>
    <message>
        <source>All sessions with this person</source>
        <translation>इस व्यक्ति के साथ सभी सेशन</translation>
    </message>
</context>
<context>
    <name>mc::booking::BookingPage</name>
    <message>
        <source>Copy the booking’s number</source>
        <translation>बुकिंग नंबर कॉपी करें</translation>
    </message>
    <message>
        <source>Continue to payment</source>
        <translation>भुगतान पर जाएँ</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>स्वीकार करें</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>अस्वीकार करें</translation>
    </message>
    <message>
        <source>Mark as completed</source>
        <translation>पूरा हुआ दर्ज करें</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>जुड़ें</translation>
    </message>
    <message>
        <source>Add to calendar</source>
        <translation>कैलेंडर में जोड़ें</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>संदेश</translation>
    </message>
    <message>
        <source>Book another</source>
        <translation>एक और बुक करें</translation>
    </message>
    <message>
        <source>Cancel session</source>
        <translation>सेशन रद्द करें</translation>
    </message>
    <message>
        <source>Open the invitation (.ics)</source>
        <translation>निमंत्रण खोलें (.ics)</translation>
    </message>
    <message>
        <source>Google Calendar</source>
        <translation>Google Calendar</translation>
    </message>
    <message>
        <source>Report absence</source>
        <translation>अनुपस्थिति की रिपोर्ट करें</translation>
    </message>
    <message>
        <source>Contest</source>
        <translation>आपत्ति करें</translation>
    </message>
    <message>
        <source>There is no such booking</source>
        <translation>ऐसी कोई बुकिंग नहीं है</translation>
    </message>
    <message>
        <source>The link may be incomplete.</source>
        <translation>शायद लिंक अधूरा है।</translation>
    </message>
    <message>
        <source>The booking could not be loaded</source>
        <translation>बुकिंग लोड नहीं हो पाई</translation>
    </message>
    <message>
        <source>Join opens at %1</source>
        <translation>%1 से जुड़ सकते हैं</translation>
    </message>
    <message>
        <source>Message %1</source>
        <translation>%1 को संदेश लिखें</translation>
    </message>
    <message>
        <source>%1 is not there?</source>
        <translation>%1 नहीं आए?</translation>
    </message>
    <message>
        <source>The session is cancelled</source>
        <translation>सेशन रद्द हो गया</translation>
    </message>
    <message>
        <source>Accepted. Both of you have the invitation by mail.</source>
        <translation>स्वीकार किया। दोनों को ईमेल से निमंत्रण मिल गया है।</translation>
    </message>
    <message>
        <source>The request is declined</source>
        <translation>अनुरोध अस्वीकार हो गया</translation>
    </message>
    <message>
        <source>The session is completed</source>
        <translation>सेशन पूरा हुआ</translation>
    </message>
    <message>
        <source>Thank you for your review</source>
        <translation>आपकी समीक्षा के लिए धन्यवाद</translation>
    </message>
    <message>
        <source>The absence is reported</source>
        <translation>अनुपस्थिति की रिपोर्ट हो गई</translation>
    </message>
    <message>
        <source>An admin will look at it</source>
        <translation>एडमिन इसे देखेंगे</translation>
    </message>
    <message>
        <source>Saved; both of you can read it</source>
        <translation>सेव हो गया; आप दोनों इसे पढ़ सकते हैं</translation>
    </message>
    <message>
        <source>The invitation could not be written.</source>
        <translation>निमंत्रण फ़ाइल नहीं बन पाई।</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>%1 कॉपी हुआ</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>बुकिंग</translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>दूसरा समय</translation>
    </message>
    <message>
        <source>The session has a new time. Both of you get it by mail.</source>
        <translation>सेशन का समय बदल गया। आप दोनों को मेल से मिल जाएगा।</translation>
    </message>
    <message>
        <source>The session is cancelled and everything goes back to you</source>
        <translation>सेशन रद्द हुआ और पूरी रकम आपको लौटाई जा रही है</translation>
    </message>
    <message>
        <source>The session stays where it is</source>
        <translation>सेशन अपने समय पर ही रहेगा</translation>
    </message>
    <message>
        <source>And pause my bookings for now</source>
        <translation>और फ़िलहाल मेरी बुकिंग रोक दें</translation>
    </message>
    <message>
        <source>Your bookings are paused. You turn them on again on your home page.</source>
        <translation>आपकी बुकिंग रुकी हुई है। इसे अपने होम पेज पर फिर से चालू कर सकते हैं।</translation>
    </message>
    <message>
        <source>Book again</source>
        <translation>फिर से बुक करें</translation>
    </message>
    <message>
        <source>Who was there</source>
        <translation>कौन मौजूद था</translation>
    </message>
    <message>
        <source>Accepted. The session is confirmed as soon as the payment has been taken.</source>
        <translation>स्वीकार किया। भुगतान होते ही सेशन पक्का हो जाएगा।</translation>
    </message>
    <message>
        <source>Outlook.com</source>
        <translation>Outlook.com</translation>
    </message>
    <message>
        <source>Outlook of a company or college</source>
        <translation>कंपनी या कॉलेज का Outlook</translation>
    </message>
</context>
<context>
    <name>mc::booking::BookingsPage</name>
    <message>
        <source>Which bookings</source>
        <translation>कौन-सी बुकिंग</translation>
    </message>
    <message>
        <source>Find a mentor</source>
        <translation>मेंटर खोजें</translation>
    </message>
    <message>
        <source>Upcoming</source>
        <translation>आने वाले</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>अनुरोध</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>बीते हुए</translation>
    </message>
    <message>
        <source>Your bookings could not be loaded</source>
        <translation>आपकी बुकिंग लोड नहीं हो पाईं</translation>
    </message>
    <message>
        <source>No requests</source>
        <translation>कोई अनुरोध नहीं</translation>
    </message>
    <message>
        <source>New ones appear here and by mail.</source>
        <translation>नए अनुरोध यहाँ और ईमेल में दिखेंगे।</translation>
    </message>
    <message>
        <source>No past sessions</source>
        <translation>कोई बीता हुआ सेशन नहीं</translation>
    </message>
    <message>
        <source>What you had appears here, with notes and reviews.</source>
        <translation>आपके पूरे हुए सेशन यहाँ दिखेंगे, नोट्स और समीक्षाओं के साथ।</translation>
    </message>
    <message>
        <source>Nothing booked</source>
        <translation>कुछ बुक नहीं है</translation>
    </message>
    <message>
        <source>New sessions appear here and by mail.</source>
        <translation>नए सेशन यहाँ और ईमेल में दिखेंगे।</translation>
    </message>
    <message>
        <source>Find a mentor and choose a time that suits you.</source>
        <translation>मेंटर खोजें और अपना मनपसंद समय चुनें।</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>बुकिंग</translation>
    </message>
    <message>
        <source>How sessions are shown</source>
        <translation>सेशन किस तरह दिखें</translation>
    </message>
    <message>
        <source>List</source>
        <translation>सूची</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>हफ़्ता</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>महीना</translation>
    </message>
</context>
<context>
    <name>mc::booking::CalendarGrid</name>
    <message>
        <source>Sessions by day</source>
        <translation>दिन के हिसाब से सेशन</translation>
    </message>
    <message numerus="yes">
        <source>%n more session(s): opens the week</source>
        <translation>
            <numerusform>%n और सेशन: हफ़्ता खोलता है</numerusform>
            <numerusform>%n और सेशन: हफ़्ता खोलता है</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>आज</translation>
    </message>
    <message>
        <source>no sessions</source>
        <translation>कोई सेशन नहीं</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n सेशन</numerusform>
            <numerusform>%n सेशन</numerusform>
        </translation>
    </message>
    <message>
        <source>busy elsewhere %1</source>
        <translation>दूसरी जगह व्यस्त %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>खोलें</translation>
    </message>
    <message>
        <source>Propose another time</source>
        <translation>दूसरा समय सुझाएँ</translation>
    </message>
    <message>
        <source>Book again</source>
        <translation>फिर से बुक करें</translation>
    </message>
</context>
<context>
    <name>mc::booking::CalendarView</name>
    <message>
        <source>Today</source>
        <translation>आज</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>आगे</translation>
    </message>
    <message>
        <source>Your sessions could not be loaded</source>
        <translation>आपके सेशन लोड नहीं हो पाए</translation>
    </message>
    <message>
        <source>Looking for sessions …</source>
        <translation>सेशन ढूँढे जा रहे हैं …</translation>
    </message>
    <message>
        <source>No sessions in this week.</source>
        <translation>इस हफ़्ते कोई सेशन नहीं है।</translation>
    </message>
    <message>
        <source>No sessions in these weeks.</source>
        <translation>इन हफ़्तों में कोई सेशन नहीं है।</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s).</source>
        <translation>
            <numerusform>%n सेशन।</numerusform>
            <numerusform>%n सेशन।</numerusform>
        </translation>
    </message>
    <message>
        <source>When you are busy by your other calendars is not shown: %1</source>
        <translation>आपके दूसरे कैलेंडर में आप कब व्यस्त हैं, यह नहीं दिख रहा: %1</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>पीछे</translation>
    </message>
    <message>
        <source>It stays where it is: %1.</source>
        <translation>सेशन अपने समय पर ही रहेगा: %1।</translation>
    </message>
    <message>
        <source>Drag a session to another time to propose it, or press P.</source>
        <translation>दूसरा समय सुझाने के लिए सेशन को खींचकर वहाँ ले जाएँ, या P दबाएँ।</translation>
    </message>
</context>
<context>
    <name>mc::booking::CheckoutView</name>
    <message>
        <source>Opening the payment …</source>
        <translation>भुगतान खुल रहा है …</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>भुगतान</translation>
    </message>
</context>
<context>
    <name>mc::booking::ConfirmAddressDialog</name>
    <message>
        <source>Confirm your address first</source>
        <translation>पहले अपना ईमेल पता पक्का करें</translation>
    </message>
    <message>
        <source>We sent six digits to your address when you signed up. Your time stays held meanwhile.</source>
        <translation>साइन अप के समय हमने आपके ईमेल पर छह अंकों का कोड भेजा था। इस बीच आपका समय सुरक्षित रहेगा।</translation>
    </message>
    <message>
        <source>Code from the mail</source>
        <translation>ईमेल में आया कोड</translation>
    </message>
    <message>
        <source>Send a new code</source>
        <translation>नया कोड भेजें</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>बाद में</translation>
    </message>
    <message>
        <source>Confirm and go on</source>
        <translation>पक्का करें और आगे बढ़ें</translation>
    </message>
    <message>
        <source>A new code is on its way; the old one no longer counts.</source>
        <translation>नया कोड भेज दिया गया है; पुराना अब काम नहीं करेगा।</translation>
    </message>
    <message>
        <source>Wrong address?</source>
        <translation>पता ग़लत है?</translation>
    </message>
    <message>
        <source>The right email</source>
        <translation>सही ईमेल</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>पासवर्ड</translation>
    </message>
    <message>
        <source>Send the code there</source>
        <translation>कोड वहाँ भेजें</translation>
    </message>
    <message>
        <source>We sent a code to %1.</source>
        <translation>हमने %1 पर कोड भेजा है।</translation>
    </message>
    <message>
        <source>Write an address like you@example.org.</source>
        <translation>पता ऐसे लिखें: you@example.org</translation>
    </message>
    <message>
        <source>This is not your password.</source>
        <translation>यह आपका पासवर्ड नहीं है।</translation>
    </message>
</context>
<context>
    <name>mc::booking::ConfirmingPayment</name>
    <message>
        <source>Checking your payment</source>
        <translation>आपका भुगतान जाँचा जा रहा है</translation>
    </message>
    <message>
        <source>The server has the word. You never have to pay twice, and you can leave this page.</source>
        <translation>फ़ैसला सर्वर करता है। आपको दो बार पैसे नहीं देने होंगे, और आप यह पेज छोड़ सकते हैं।</translation>
    </message>
</context>
<context>
    <name>mc::booking::DetailsForm</name>
    <message>
        <source>What would you like to work on?</source>
        <translation>आप किस पर काम करना चाहते हैं?</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>विषय</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>एजेंडा</translation>
    </message>
    <message>
        <source>I agree to the cancellation policy</source>
        <translation>मैं रद्द करने की नीति से सहमत हूँ</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>वैकल्पिक</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>अवधि</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>रद्द करना</translation>
    </message>
    <message>
        <source>%1 reads this before you meet.</source>
        <translation>मिलने से पहले %1 इसे पढ़ेंगे।</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>कुछ और</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n मिनट</numerusform>
            <numerusform>%n मिनट</numerusform>
        </translation>
    </message>
    <message>
        <source>If %1 cancels, you get everything back at any time. All times are yours, %2.</source>
        <translation>अगर %1 रद्द करें तो आपको कभी भी पूरे पैसे वापस मिलेंगे। सभी समय आपके हैं, %2।</translation>
    </message>
    <message>
        <source>Choose a topic</source>
        <translation>विषय चुनें</translation>
    </message>
    <message>
        <source>Please choose a topic first.</source>
        <translation>कृपया पहले कोई विषय चुनें।</translation>
    </message>
</context>
<context>
    <name>mc::booking::DevicesCard</name>
    <message>
        <source>Before the session</source>
        <translation>सेशन से पहले</translation>
    </message>
    <message>
        <source>Check your devices</source>
        <translation>अपने डिवाइस जाँचें</translation>
    </message>
    <message>
        <source>Camera, microphone and network</source>
        <translation>कैमरा, माइक्रोफ़ोन और नेटवर्क</translation>
    </message>
</context>
<context>
    <name>mc::booking::GivenReview</name>
    <message>
        <source>Your mentor answered</source>
        <translation>आपके मेंटर का जवाब</translation>
    </message>
    <message>
        <source>Your review</source>
        <translation>आपकी समीक्षा</translation>
    </message>
    <message>
        <source>Hidden by an admin</source>
        <translation>एडमिन ने छिपाया</translation>
    </message>
    <message>
        <source>Only for the mentor</source>
        <translation>सिर्फ़ मेंटर के लिए</translation>
    </message>
</context>
<context>
    <name>mc::booking::ItemAdder</name>
    <message>
        <source>New action item</source>
        <translation>नया काम</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>लिंक</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>कब तक</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>आगे क्या करना है</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>ज़रूरी नहीं</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>जोड़ें</translation>
    </message>
    <message>
        <source>No day</source>
        <translation>कोई दिन नहीं</translation>
    </message>
    <message>
        <source>This is no address of a page.</source>
        <translation>यह किसी पेज का पता नहीं है।</translation>
    </message>
    <message>
        <source>This is on the list already.</source>
        <translation>यह सूची में पहले से है।</translation>
    </message>
</context>
<context>
    <name>mc::booking::MessageAccessCard</name>
    <message>
        <source>Support may read our conversation</source>
        <translation>सपोर्ट हमारी बातचीत पढ़ सकता है</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>फिर कोशिश करें</translation>
    </message>
    <message>
        <source>Your messages are read by you and %1 alone. If something about this session goes wrong, you can both let support and the owners read them; each time they do is recorded.</source>
        <translation>आपके संदेश सिर्फ़ आप और %1 पढ़ते हैं। इस सेशन में कुछ गड़बड़ हो, तो आप दोनों सपोर्ट और मालिकों को उन्हें पढ़ने दे सकते हैं; हर बार पढ़ने का रिकॉर्ड रखा जाता है।</translation>
    </message>
    <message>
        <source>You both allow it: support can read them now. Switch it off at any time.</source>
        <translation>आप दोनों ने अनुमति दी है: सपोर्ट अब इन्हें पढ़ सकता है। इसे कभी भी बंद कर सकते हैं।</translation>
    </message>
    <message>
        <source>You allow it. Nobody reads them until %1 does, too.</source>
        <translation>आपने अनुमति दी है। जब तक %1 भी न दें, इन्हें कोई नहीं पढ़ेगा।</translation>
    </message>
    <message>
        <source>%1 allows it. Nobody reads them unless you do, too.</source>
        <translation>%1 ने अनुमति दी है। जब तक आप भी न दें, इन्हें कोई नहीं पढ़ेगा।</translation>
    </message>
    <message>
        <source>Neither of you allows it.</source>
        <translation>आप दोनों में से किसी ने अनुमति नहीं दी है।</translation>
    </message>
    <message>
        <source>Your choice is as it was. %1</source>
        <comment>why it was not taken</comment>
        <translation>आपका चुनाव पहले जैसा ही है। %1</translation>
    </message>
</context>
<context>
    <name>mc::booking::MovePage</name>
    <message>
        <source>Free times</source>
        <translation>खाली समय</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>अभी</translation>
    </message>
    <message>
        <source>New time</source>
        <translation>नया समय</translation>
    </message>
    <message>
        <source>If it is cancelled after that</source>
        <translation>उसके बाद रद्द हुआ तो</translation>
    </message>
    <message>
        <source>A few words with it</source>
        <translation>साथ में कुछ शब्द</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>ज़रूरी नहीं</translation>
    </message>
    <message>
        <source>Move the session</source>
        <translation>सेशन का समय बदलें</translation>
    </message>
    <message>
        <source>The session has a new time. Both of you get it by mail.</source>
        <translation>सेशन का समय बदल गया। आप दोनों को मेल से मिल जाएगा।</translation>
    </message>
    <message>
        <source>%1 is asked. Until then it stays where it is.</source>
        <translation>%1 से पूछा गया है। तब तक सेशन अपने समय पर रहेगा।</translation>
    </message>
    <message>
        <source>There is no such booking</source>
        <translation>ऐसी कोई बुकिंग नहीं है</translation>
    </message>
    <message>
        <source>The link may be incomplete.</source>
        <translation>लिंक शायद अधूरा है।</translation>
    </message>
    <message>
        <source>The booking could not be loaded</source>
        <translation>बुकिंग लोड नहीं हो सकी</translation>
    </message>
    <message>
        <source>This session cannot be moved</source>
        <translation>इस सेशन का समय नहीं बदला जा सकता</translation>
    </message>
    <message>
        <source>It has begun, or it does not stand any more.</source>
        <translation>यह शुरू हो चुका है या अब तय नहीं है।</translation>
    </message>
    <message>
        <source>Looking for free times …</source>
        <translation>खाली समय ढूँढे जा रहे हैं …</translation>
    </message>
    <message>
        <source>No times are offered this week.</source>
        <translation>इस हफ़्ते कोई समय उपलब्ध नहीं है।</translation>
    </message>
    <message>
        <source>Choose a free time.</source>
        <translation>कोई खाली समय चुनें।</translation>
    </message>
    <message>
        <source>Ask %1</source>
        <translation>%1 से पूछें</translation>
    </message>
    <message>
        <source>Looking up what that means …</source>
        <translation>देखा जा रहा है कि इसका क्या मतलब होगा …</translation>
    </message>
    <message>
        <source>It moves at once. This is possible without asking once, a day ahead.</source>
        <translation>समय तुरंत बदल जाएगा। बिना पूछे ऐसा एक बार, एक दिन पहले तक हो सकता है।</translation>
    </message>
    <message>
        <source>%1 can agree, keep the time, or take everything back, until %2.</source>
        <translation>%1, %2 तक मान सकते हैं, तय समय रख सकते हैं या पूरी रकम वापस ले सकते हैं।</translation>
    </message>
    <message>
        <source>%1 is asked and can agree until %2. Until then the session stays where it is.</source>
        <translation>%1 से पूछा जाएगा और वे %2 तक मान सकते हैं। तब तक सेशन अपने समय पर रहेगा।</translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>दूसरा समय</translation>
    </message>
    <message>
        <source>It moves at once, because the platform was down. You pay nothing more.</source>
        <translation>समय तुरंत बदल जाएगा, क्योंकि प्लेटफ़ॉर्म बंद था। आपको और कुछ नहीं देना होगा।</translation>
    </message>
</context>
<context>
    <name>mc::booking::NotesCard</name>
    <message>
        <source>Notes</source>
        <translation>नोट्स</translation>
    </message>
    <message>
        <source>Action items</source>
        <translation>आगे के काम</translation>
    </message>
    <message>
        <source>Save notes</source>
        <translation>नोट्स सेव करें</translation>
    </message>
    <message>
        <source>Session notes</source>
        <translation>सेशन के नोट्स</translation>
    </message>
    <message>
        <source>No notes yet.</source>
        <translation>अभी कोई नोट्स नहीं हैं।</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 हटाएँ</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>अभी सेव नहीं हुआ</translation>
    </message>
    <message>
        <source>Changed elsewhere meanwhile. Saving replaces that.</source>
        <translation>इस बीच कहीं और बदला गया। सेव करने पर वह बदल जाएगा।</translation>
    </message>
</context>
<context>
    <name>mc::booking::OutageCard</name>
    <message>
        <source>The platform was down during this session</source>
        <translation>इस सेशन के समय प्लेटफ़ॉर्म बंद था</translation>
    </message>
    <message>
        <source>Choose another time</source>
        <translation>दूसरा समय चुनें</translation>
    </message>
    <message>
        <source>Everything back</source>
        <translation>पूरी रकम वापस</translation>
    </message>
    <message>
        <source>Cancel the session</source>
        <translation>सेशन रद्द करें</translation>
    </message>
    <message>
        <source>Nothing of it counts against you. %1 chooses another time that you offer, or has everything back, until %2.</source>
        <translation>इसका आप पर कोई असर नहीं पड़ेगा। %1 %2 तक आपका कोई दूसरा समय चुनेंगे या पूरी रकम वापस लेंगे।</translation>
    </message>
    <message>
        <source>We are sorry; nobody is blamed for it. Choose another time of %1’s, without asking, until %2. After that the session is cancelled.</source>
        <translation>हमें खेद है; इसमें किसी की ग़लती नहीं मानी जाएगी। %2 तक बिना पूछे %1 का कोई दूसरा समय चुनें। उसके बाद सेशन रद्द हो जाएगा।</translation>
    </message>
    <message>
        <source>We are sorry; nobody is blamed for it. Choose another time of %1’s, without asking, or have everything back, until %2. After that everything goes back to you.</source>
        <translation>हमें खेद है; इसमें किसी की ग़लती नहीं मानी जाएगी। %2 तक बिना पूछे %1 का कोई दूसरा समय चुनें या पूरी रकम वापस लें। उसके बाद पूरी रकम आपको लौटा दी जाएगी।</translation>
    </message>
</context>
<context>
    <name>mc::booking::PriceCard</name>
    <message>
        <source>Invoices</source>
        <translation>इनवॉइस</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>कीमत</translation>
    </message>
</context>
<context>
    <name>mc::booking::PriceLines</name>
    <message>
        <source>Total</source>
        <translation>कुल</translation>
    </message>
    <message numerus="yes">
        <source>Session, %n min</source>
        <translation>
            <numerusform>सेशन, %n मिनट</numerusform>
            <numerusform>सेशन, %n मिनट</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) included in your plan</source>
        <translation>
            <numerusform>प्लान में शामिल %n मिनट</numerusform>
            <numerusform>प्लान में शामिल %n मिनट</numerusform>
        </translation>
    </message>
    <message>
        <source>Discount of your plan</source>
        <translation>प्लान की छूट</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>क्रेडिट</translation>
    </message>
    <message>
        <source>Platform fee</source>
        <translation>प्लेटफ़ॉर्म शुल्क</translation>
    </message>
    <message>
        <source>GST</source>
        <translation>GST</translation>
    </message>
    <message>
        <source>Includes %1 GST on the platform’s commission and fee</source>
        <translation>इसमें प्लेटफ़ॉर्म कमीशन और शुल्क पर %1 GST शामिल है</translation>
    </message>
    <message>
        <source>Includes %1 GST on the platform’s commission</source>
        <translation>इसमें प्लेटफ़ॉर्म कमीशन पर %1 GST शामिल है</translation>
    </message>
</context>
<context>
    <name>mc::booking::ProposalCard</name>
    <message>
        <source>Agree</source>
        <translation>मान लें</translation>
    </message>
    <message>
        <source>Keep the time</source>
        <translation>तय समय रखें</translation>
    </message>
    <message>
        <source>Cancel, everything back</source>
        <translation>रद्द करें, पूरी रकम वापस</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>वापस लें</translation>
    </message>
    <message>
        <source>You asked for another time</source>
        <translation>आपने दूसरा समय माँगा है</translation>
    </message>
    <message>
        <source>%1 asks for another time</source>
        <translation>%1 दूसरा समय चाहते हैं</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>%1 can answer until %2. Until then the session stays where it is.</source>
        <translation>%1, %2 तक जवाब दे सकते हैं। तब तक सेशन अपने समय पर रहेगा।</translation>
    </message>
    <message>
        <source>Answer until %1. Without an answer the session stays where it is.</source>
        <translation>%1 तक जवाब दें। जवाब न मिलने पर सेशन अपने समय पर ही रहेगा।</translation>
    </message>
    <message>
        <source>If you cancel after agreeing</source>
        <translation>सहमति के बाद रद्द करने पर</translation>
    </message>
</context>
<context>
    <name>mc::booking::RefundLines</name>
    <message>
        <source>Credits returned</source>
        <translation>क्रेडिट लौटे</translation>
    </message>
    <message>
        <source>They are in your wallet again.</source>
        <translation>ये फिर से आपके वॉलेट में हैं।</translation>
    </message>
    <message>
        <source>Payment under review</source>
        <translation>भुगतान की जाँच जारी</translation>
    </message>
</context>
<context>
    <name>mc::booking::RefundTiers</name>
    <message>
        <source>from now on</source>
        <translation>अब से</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Cancelling: %1</source>
        <translation>रद्द करना: %1</translation>
    </message>
    <message>
        <source>%1 percent back from now on</source>
        <translation>अब से %1 प्रतिशत वापस</translation>
    </message>
    <message>
        <source>%1 percent back after that</source>
        <translation>उसके बाद %1 प्रतिशत वापस</translation>
    </message>
    <message>
        <source>%1 percent back until %2</source>
        <translation>%2 तक %1 प्रतिशत वापस</translation>
    </message>
    <message>
        <source>%1 percent back before %2</source>
        <translation>%2 से पहले %1 प्रतिशत वापस</translation>
    </message>
</context>
<context>
    <name>mc::booking::ReviewCard</name>
    <message>
        <source>Stars</source>
        <translation>स्टार</translation>
    </message>
    <message>
        <source>What helped you?</source>
        <translation>आपको किस बात से मदद मिली?</translation>
    </message>
    <message>
        <source>Show my words on the profile</source>
        <translation>मेरे शब्द प्रोफ़ाइल पर दिखाएँ</translation>
    </message>
    <message>
        <source>Send review</source>
        <translation>समीक्षा भेजें</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>वैकल्पिक</translation>
    </message>
    <message numerus="yes">
        <source>%n of 5 stars</source>
        <translation>
            <numerusform>5 में से %n स्टार</numerusform>
            <numerusform>5 में से %n स्टार</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose 1 to 5 stars</source>
        <translation>1 से 5 स्टार चुनें</translation>
    </message>
    <message>
        <source>How was it with %1?</source>
        <translation>%1 के साथ सेशन कैसा रहा?</translation>
    </message>
    <message>
        <source>Sending …</source>
        <translation>भेजा जा रहा है …</translation>
    </message>
</context>
<context>
    <name>mc::booking::SaidCard</name>
    <message>
        <source>Earlier sessions</source>
        <translation>इससे पहले के सेशन</translation>
    </message>
    <message>
        <source>Goals and notes</source>
        <translation>लक्ष्य और नोट्स</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>खोलें</translation>
    </message>
    <message>
        <source>Open the session of %1</source>
        <translation>%1 का सेशन खोलें</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>एजेंडा</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>नोट्स</translation>
    </message>
</context>
<context>
    <name>mc::booking::SessionsMonth</name>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%n और</numerusform>
            <numerusform>+%n और</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::booking::StateRow</name>
    <message>
        <source>Your state, for the invoice</source>
        <translation>इनवॉइस के लिए आपका राज्य</translation>
    </message>
    <message>
        <source>Choose your state</source>
        <translation>अपना राज्य चुनें</translation>
    </message>
    <message>
        <source>GST is shown by state. Where you name none, that of %1 counts.</source>
        <translation>GST आपके राज्य से तय होता है। राज्य न चुनने पर %1 माना जाएगा।</translation>
    </message>
    <message>
        <source>Invoices from now on say so. Earlier ones stay as they are.</source>
        <translation>आगे के इनवॉइस में यही राज्य होगा। पुराने इनवॉइस नहीं बदलेंगे।</translation>
    </message>
    <message>
        <source>The state for your invoices could not be loaded. Press F5 to try again.</source>
        <translation>इनवॉइस का राज्य लोड नहीं हो सका। दोबारा कोशिश के लिए F5 दबाएँ।</translation>
    </message>
</context>
<context>
    <name>mc::booking::SummaryCard</name>
    <message>
        <source>Continue to payment</source>
        <translation>भुगतान पर जाएँ</translation>
    </message>
    <message>
        <source>Ctrl ↵</source>
        <translation>Ctrl ↵</translation>
    </message>
    <message>
        <source>You pay in the next step</source>
        <translation>भुगतान अगले चरण में होगा</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>सत्यापित</translation>
    </message>
    <message>
        <source>Video call in this app</source>
        <translation>इसी ऐप में वीडियो कॉल</translation>
    </message>
    <message>
        <source>Test payments: no money moves</source>
        <translation>परीक्षण भुगतान: असली पैसे नहीं लगते</translation>
    </message>
    <message>
        <source>You pay through Razorpay</source>
        <translation>भुगतान Razorpay से होगा</translation>
    </message>
    <message>
        <source>Otherwise it lets go of it within days.</source>
        <translation>नहीं तो रकम कुछ दिनों में छूट जाएगी।</translation>
    </message>
</context>
<context>
    <name>mc::booking::TogetherPage</name>
    <message>
        <source>No sessions together</source>
        <translation>साथ में कोई सेशन नहीं</translation>
    </message>
    <message>
        <source>What the two of you book appears here, with notes and action items.</source>
        <translation>आप दोनों जो भी बुक करेंगे, वह नोट्स और आगे के कामों के साथ यहाँ दिखेगा।</translation>
    </message>
    <message>
        <source>My bookings</source>
        <translation>मेरी बुकिंग</translation>
    </message>
    <message>
        <source>Coming up</source>
        <translation>आने वाले सेशन</translation>
    </message>
    <message>
        <source>Past sessions</source>
        <translation>बीते हुए सेशन</translation>
    </message>
    <message>
        <source>Book again</source>
        <translation>फिर से बुक करें</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>संदेश</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>प्रोफ़ाइल</translation>
    </message>
    <message>
        <source>Still to do</source>
        <translation>अभी करना बाकी है</translation>
    </message>
    <message>
        <source>Sessions together</source>
        <translation>साथ के सेशन</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>बुकिंग</translation>
    </message>
    <message>
        <source>There is no such person</source>
        <translation>ऐसा कोई व्यक्ति नहीं है</translation>
    </message>
    <message>
        <source>The link may be incomplete.</source>
        <translation>लिंक शायद अधूरा है।</translation>
    </message>
    <message>
        <source>Your sessions together could not be loaded</source>
        <translation>आपके साथ के सेशन लोड नहीं हो पाए</translation>
    </message>
    <message>
        <source>You have not met yet.</source>
        <translation>आप दोनों अभी तक नहीं मिले हैं।</translation>
    </message>
    <message numerus="yes">
        <source>You have met %n time(s).</source>
        <translation>
            <numerusform>आप दोनों %n बार मिल चुके हैं।</numerusform>
            <numerusform>आप दोनों %n बार मिल चुके हैं।</numerusform>
        </translation>
    </message>
    <message>
        <source>Goals: %1</source>
        <translation>लक्ष्य: %1</translation>
    </message>
    <message>
        <source>From the session of %1</source>
        <translation>%1 के सेशन से</translation>
    </message>
</context>
<context>
    <name>mc::booking::WeekCard</name>
    <message>
        <source>Previous week</source>
        <translation>पिछला हफ़्ता</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>अगला हफ़्ता</translation>
    </message>
</context>
<context>
    <name>mc::calls::CallControls</name>
    <message>
        <source>Mute</source>
        <translation>म्यूट</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>कैमरा</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>शेयर</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>छोड़ें</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>पूरी स्क्रीन</translation>
    </message>
    <message>
        <source>Chat and notes</source>
        <translation>चैट और नोट्स</translation>
    </message>
    <message>
        <source>Choose microphone and speakers</source>
        <translation>माइक्रोफ़ोन और स्पीकर चुनें</translation>
    </message>
    <message>
        <source>Choose camera</source>
        <translation>कैमरा चुनें</translation>
    </message>
    <message>
        <source>System speakers</source>
        <translation>सिस्टम के स्पीकर</translation>
    </message>
    <message>
        <source>System choice</source>
        <translation>सिस्टम की पसंद</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>अनम्यूट</translation>
    </message>
    <message>
        <source>Camera on</source>
        <translation>कैमरा चालू</translation>
    </message>
    <message>
        <source>Stop sharing</source>
        <translation>शेयर करना बंद करें</translation>
    </message>
    <message>
        <source>Mute (M)</source>
        <translation>म्यूट करें (M)</translation>
    </message>
    <message>
        <source>Unmute (M)</source>
        <translation>अनम्यूट करें (M)</translation>
    </message>
    <message>
        <source>Camera off (V)</source>
        <translation>कैमरा बंद करें (V)</translation>
    </message>
    <message>
        <source>Camera on (V)</source>
        <translation>कैमरा चालू करें (V)</translation>
    </message>
    <message>
        <source>Stop sharing (S)</source>
        <translation>शेयर करना बंद करें (S)</translation>
    </message>
    <message>
        <source>Share the screen (S)</source>
        <translation>स्क्रीन शेयर करें (S)</translation>
    </message>
    <message>
        <source>Hide chat and notes (Ctrl+Shift+C)</source>
        <translation>चैट और नोट्स छिपाएँ (Ctrl+Shift+C)</translation>
    </message>
    <message>
        <source>Show chat and notes (Ctrl+Shift+C)</source>
        <translation>चैट और नोट्स दिखाएँ (Ctrl+Shift+C)</translation>
    </message>
</context>
<context>
    <name>mc::calls::CallEnd</name>
    <message>
        <source>Back to the booking</source>
        <translation>बुकिंग पर वापस</translation>
    </message>
    <message>
        <source>Join again</source>
        <translation>फिर से जुड़ें</translation>
    </message>
</context>
<context>
    <name>mc::calls::CallPage</name>
    <message>
        <source>Mute</source>
        <translation>म्यूट</translation>
    </message>
    <message>
        <source>Camera off</source>
        <translation>कैमरा बंद</translation>
    </message>
    <message numerus="yes">
        <source>The room closes in %n minute(s).</source>
        <translation>
            <numerusform>%n मिनट में रूम बंद होगा।</numerusform>
            <numerusform>%n मिनट में रूम बंद होगा।</numerusform>
        </translation>
    </message>
    <message>
        <source>Call</source>
        <translation>कॉल</translation>
    </message>
    <message>
        <source>Session with %1</source>
        <translation>%1 के साथ सेशन</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%2 के साथ %1</translation>
    </message>
    <message>
        <source>There is no such booking</source>
        <translation>ऐसी कोई बुकिंग नहीं है</translation>
    </message>
    <message>
        <source>The link may be incomplete.</source>
        <translation>शायद लिंक अधूरा है।</translation>
    </message>
    <message>
        <source>The call could not be opened</source>
        <translation>कॉल नहीं खुल पाई</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>अनम्यूट</translation>
    </message>
    <message>
        <source>Camera on</source>
        <translation>कैमरा चालू</translation>
    </message>
    <message>
        <source>Ends %1, closes %2</source>
        <translation>%1 पर समाप्त, %2 पर बंद</translation>
    </message>
    <message>
        <source>Leave the call?</source>
        <translation>कॉल छोड़ें?</translation>
    </message>
    <message>
        <source>You can come back until %1.</source>
        <translation>आप %1 तक वापस आ सकते हैं।</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>यहीं रहें</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>छोड़ें</translation>
    </message>
    <message>
        <source>Share your whole screen?</source>
        <translation>अपनी पूरी स्क्रीन दिखाएँ?</translation>
    </message>
    <message>
        <source>%1 sees everything on your main screen until you stop: other windows and notifications too.</source>
        <translation>जब तक आप बंद न करें, %1 को आपकी मुख्य स्क्रीन का सब कुछ दिखेगा: दूसरी विंडो और सूचनाएँ भी।</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>अभी नहीं</translation>
    </message>
    <message>
        <source>Share the screen</source>
        <translation>स्क्रीन दिखाएँ</translation>
    </message>
</context>
<context>
    <name>mc::calls::CallView</name>
    <message>
        <source>Picture of the call</source>
        <translation>कॉल का चित्र</translation>
    </message>
</context>
<context>
    <name>mc::calls::JitsiRoom</name>
    <message>
        <source>The video server does not answer</source>
        <translation>वीडियो सर्वर जवाब नहीं दे रहा</translation>
    </message>
    <message>
        <source>Chat goes on here. You can try again, or both of you can call directly or open the room in a browser: agree on it in the chat.</source>
        <translation>चैट यहाँ जारी है। आप फिर कोशिश कर सकते हैं, या आप दोनों सीधे कॉल कर सकते हैं या रूम को ब्राउज़र में खोल सकते हैं: चैट में तय कर लें।</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>फिर कोशिश करें</translation>
    </message>
    <message>
        <source>Call directly</source>
        <translation>सीधे कॉल करें</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>ब्राउज़र में खोलें</translation>
    </message>
    <message>
        <source>The room stopped working</source>
        <translation>कॉल का रूम बंद हो गया</translation>
    </message>
    <message>
        <source>You are not in the call any more. Chat goes on here. Enter the room again, or agree in the chat to call directly or to open it in a browser.</source>
        <translation>अब आप कॉल में नहीं हैं। चैट यहाँ चलती रहेगी। रूम में फिर से जाएँ, या चैट में तय करें कि सीधे कॉल करेंगे या रूम ब्राउज़र में खोलेंगे।</translation>
    </message>
</context>
<context>
    <name>mc::calls::JitsiView</name>
    <message>
        <source>Video room</source>
        <translation>वीडियो रूम</translation>
    </message>
</context>
<context>
    <name>mc::calls::LevelMeter</name>
    <message>
        <source>Microphone level</source>
        <translation>माइक्रोफ़ोन का स्तर</translation>
    </message>
</context>
<context>
    <name>mc::calls::LobbyPanel</name>
    <message>
        <source>Join</source>
        <translation>जुड़ें</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>कैमरा</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>माइक्रोफ़ोन</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>स्पीकर</translation>
    </message>
    <message>
        <source>Play a test sound</source>
        <translation>जाँच की आवाज़ चलाएँ</translation>
    </message>
    <message>
        <source>You should hear two tones</source>
        <translation>आपको दो सुर सुनाई देने चाहिए</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>कैमरा नहीं है</translation>
    </message>
    <message>
        <source>System choice</source>
        <translation>सिस्टम की पसंद</translation>
    </message>
    <message>
        <source>No microphone</source>
        <translation>माइक्रोफ़ोन नहीं है</translation>
    </message>
    <message>
        <source>System speakers</source>
        <translation>सिस्टम के स्पीकर</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Camera sees you</source>
        <translation>कैमरे में आप दिख रहे हैं</translation>
    </message>
    <message>
        <source>Opening the camera …</source>
        <translation>कैमरा खुल रहा है …</translation>
    </message>
    <message>
        <source>Your camera is off</source>
        <translation>आपका कैमरा बंद है</translation>
    </message>
    <message>
        <source>Microphone hears you</source>
        <translation>माइक्रोफ़ोन में आवाज़ आ रही है</translation>
    </message>
    <message>
        <source>You are muted</source>
        <translation>आप म्यूट हैं</translation>
    </message>
    <message>
        <source>Opening the microphone …</source>
        <translation>माइक्रोफ़ोन खुल रहा है …</translation>
    </message>
    <message>
        <source>Say something</source>
        <translation>कुछ बोलिए</translation>
    </message>
    <message>
        <source>− %1 dB</source>
        <translation>− %1 dB</translation>
    </message>
    <message>
        <source>Network and server</source>
        <translation>नेटवर्क और सर्वर</translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation>सर्वर से संपर्क नहीं हो पा रहा</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Joining …</source>
        <translation>जोड़ा जा रहा है …</translation>
    </message>
    <message>
        <source>Join and wait for %1</source>
        <translation>जुड़ें और %1 का इंतज़ार करें</translation>
    </message>
    <message numerus="yes">
        <source>Join opens in %1, %n minute(s) before the start.</source>
        <translation>
            <numerusform>%1 में जुड़ सकेंगे, शुरू होने से %n मिनट पहले।</numerusform>
            <numerusform>%1 में जुड़ सकेंगे, शुरू होने से %n मिनट पहले।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Join opens %n minute(s) before the start.</source>
        <translation>
            <numerusform>शुरू होने से %n मिनट पहले शामिल हो सकते हैं।</numerusform>
            <numerusform>शुरू होने से %n मिनट पहले शामिल हो सकते हैं।</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::calls::SidePanel</name>
    <message>
        <source>Beside the call</source>
        <translation>कॉल के साथ</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>चैट</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>नोट्स</translation>
    </message>
    <message>
        <source>Session notes</source>
        <translation>सेशन के नोट्स</translation>
    </message>
    <message>
        <source>What you covered, what to do next. Both of you can read it afterwards.</source>
        <translation>क्या बात हुई, आगे क्या करना है। बाद में आप दोनों इसे पढ़ सकते हैं।</translation>
    </message>
    <message>
        <source>Saved with the booking</source>
        <translation>बुकिंग के साथ सेव है</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>सेव हो रहा है …</translation>
    </message>
</context>
<context>
    <name>mc::calls::WhoCard</name>
    <message>
        <source>%1 is online</source>
        <translation>%1 ऑनलाइन हैं</translation>
    </message>
    <message>
        <source>%1 is not here yet</source>
        <translation>%1 अभी नहीं आए हैं</translation>
    </message>
    <message>
        <source>Join, and you meet as soon as both of you are in the room.</source>
        <translation>जुड़ें; आप दोनों के रूम में आते ही मुलाक़ात शुरू होगी।</translation>
    </message>
    <message>
        <source>You can join and wait. The call starts by itself.</source>
        <translation>आप जुड़कर इंतज़ार कर सकते हैं। कॉल अपने आप शुरू होगी।</translation>
    </message>
</context>
<context>
    <name>mc::discovery::BookingCard</name>
    <message>
        <source>Book</source>
        <translation>बुक करें</translation>
    </message>
    <message>
        <source>Book a session</source>
        <translation>सेशन बुक करें</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n मिनट</numerusform>
            <numerusform>%n मिनट</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%2 में %1</translation>
    </message>
    <message>
        <source>Book %1 %2</source>
        <translation>%1 %2 बुक करें</translation>
    </message>
    <message>
        <source>Next free: %1</source>
        <translation>अगला खाली समय: %1</translation>
    </message>
    <message>
        <source>Fully booked at the moment</source>
        <translation>फ़िलहाल कोई समय खाली नहीं</translation>
    </message>
    <message>
        <source>Choose a green time</source>
        <translation>कोई हरा समय चुनें</translation>
    </message>
    <message>
        <source>Takes no bookings at the moment</source>
        <translation>फ़िलहाल बुकिंग नहीं ले रहे</translation>
    </message>
    <message>
        <source>New bookings are closed at the moment</source>
        <translation>नई बुकिंग अभी बंद है</translation>
    </message>
    <message>
        <source>It opens here by itself. What is booked stays.</source>
        <translation>खुलते ही यहाँ अपने-आप दिखेगा। जो बुक है, वह बना रहेगा।</translation>
    </message>
</context>
<context>
    <name>mc::discovery::CalendarLegend</name>
    <message>
        <source>Free</source>
        <translation>खाली</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>बुक है</translation>
    </message>
    <message>
        <source>Premium</source>
        <translation>Premium</translation>
    </message>
</context>
<context>
    <name>mc::discovery::DiscoveryController</name>
    <message>
        <source>Accept %1+ instead of %2+</source>
        <translation>%2+ की जगह %1+ भी चलेगा</translation>
    </message>
    <message>
        <source>Accept any rating</source>
        <translation>कोई भी रेटिंग चलेगी</translation>
    </message>
    <message>
        <source>Leave out “%1”</source>
        <translation>“%1” हटा दें</translation>
    </message>
    <message>
        <source>Raise the price to %1</source>
        <translation>क़ीमत %1 तक बढ़ाएँ</translation>
    </message>
</context>
<context>
    <name>mc::discovery::DiscoveryPage</name>
    <message>
        <source>Mentors</source>
        <translation>मेंटर</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>सब हटाएँ</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>क्रम</translation>
    </message>
    <message>
        <source>Relevance</source>
        <translation>प्रासंगिकता</translation>
    </message>
    <message>
        <source>Price, low to high</source>
        <translation>क़ीमत, कम से ज़्यादा</translation>
    </message>
    <message>
        <source>Price, high to low</source>
        <translation>क़ीमत, ज़्यादा से कम</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>रेटिंग</translation>
    </message>
    <message>
        <source>Most sessions</source>
        <translation>सबसे ज़्यादा सेशन</translation>
    </message>
    <message>
        <source>Name, company or topic</source>
        <translation>नाम, कंपनी या विषय</translation>
    </message>
    <message>
        <source>The server did not answer</source>
        <translation>सर्वर ने जवाब नहीं दिया</translation>
    </message>
    <message>
        <source>The mentors could not be loaded</source>
        <translation>मेंटर लोड नहीं हो पाए</translation>
    </message>
    <message>
        <source>Your filters are kept.</source>
        <translation>आपके फ़िल्टर बने हुए हैं।</translation>
    </message>
    <message numerus="yes">
        <source>No mentor fits all %n filters</source>
        <translation>
            <numerusform>सभी %n फ़िल्टर से मेल खाता कोई मेंटर नहीं</numerusform>
            <numerusform>सभी %n फ़िल्टर से मेल खाता कोई मेंटर नहीं</numerusform>
        </translation>
    </message>
    <message>
        <source>No mentor fits both filters</source>
        <translation>दोनों फ़िल्टर से मेल खाता कोई मेंटर नहीं</translation>
    </message>
    <message>
        <source>No mentors yet</source>
        <translation>अभी कोई मेंटर नहीं</translation>
    </message>
    <message>
        <source>No mentor fits</source>
        <translation>कोई मेंटर नहीं मिला</translation>
    </message>
    <message>
        <source>Mentors appear here once the server&apos;s admins have approved them.</source>
        <translation>सर्वर के एडमिन की मंज़ूरी मिलते ही मेंटर यहाँ दिखेंगे।</translation>
    </message>
    <message>
        <source>Relax one of them, or clear all.</source>
        <translation>कोई एक ढीला करें, या सब हटा दें।</translation>
    </message>
    <message>
        <source>Find a mentor</source>
        <translation>मेंटर खोजें</translation>
    </message>
    <message>
        <source>Sort:</source>
        <translation>क्रम:</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>फ़िल्टर</translation>
    </message>
    <message numerus="yes">
        <source>Show %n mentor(s)</source>
        <translation>
            <numerusform>%n मेंटर दिखाएँ</numerusform>
            <numerusform>%n मेंटर दिखाएँ</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the mentors</source>
        <translation>मेंटर दिखाएँ</translation>
    </message>
    <message>
        <source>No favourites yet</source>
        <translation>अभी कोई पसंदीदा नहीं</translation>
    </message>
    <message>
        <source>Press the heart on a mentor&apos;s card, or F, to keep the mentor here.</source>
        <translation>मेंटर को यहाँ रखने के लिए उनके कार्ड पर बने दिल को, या F, दबाएँ।</translation>
    </message>
    <message>
        <source>The search is saved. You hear of new mentors who fit.</source>
        <translation>खोज सहेज ली गई। इसके अनुरूप नए मेंटर आने पर आपको बताया जाएगा।</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>यह खोज सहेजें</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>सहेजी हुई खोजें</translation>
    </message>
    <message numerus="yes">
        <source>Saved searches, %n new mentor(s)</source>
        <translation>
            <numerusform>सहेजी हुई खोजें, %n नए मेंटर</numerusform>
            <numerusform>सहेजी हुई खोजें, %n नए मेंटर</numerusform>
        </translation>
    </message>
    <message>
        <source>Save</source>
        <translation>सहेजें</translation>
    </message>
    <message>
        <source>Days and favourites are not kept: it looks for mentors whenever they come.</source>
        <translation>दिन और पसंदीदा नहीं सहेजे जाते: मेंटर जब भी आएँ, खोज उन्हें ढूँढ लेती है।</translation>
    </message>
    <message>
        <source>This search is not kept any more.</source>
        <translation>यह खोज अब सहेजी हुई नहीं है।</translation>
    </message>
</context>
<context>
    <name>mc::discovery::FilterPanel</name>
    <message>
        <source>Clear all</source>
        <translation>सब हटाएँ</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>फ़िल्टर</translation>
    </message>
    <message>
        <source>Expertise</source>
        <translation>विशेषज्ञता</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>सब दिखाएँ</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>भाषा</translation>
    </message>
    <message>
        <source>Price for 30 min</source>
        <translation>30 मिनट की क़ीमत</translation>
    </message>
    <message>
        <source>Lowest price</source>
        <translation>न्यूनतम क़ीमत</translation>
    </message>
    <message>
        <source>Highest price</source>
        <translation>अधिकतम क़ीमत</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>रेटिंग</translation>
    </message>
    <message>
        <source>Lowest rating</source>
        <translation>न्यूनतम रेटिंग</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>कोई भी</translation>
    </message>
    <message>
        <source>%1, as hours and minutes</source>
        <translation>%1, घंटे और मिनट में</translation>
    </message>
    <message>
        <source>From</source>
        <translation>से</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>तक</translation>
    </message>
    <message>
        <source>Available on</source>
        <translation>किस दिन खाली</translation>
    </message>
    <message>
        <source>Any day</source>
        <translation>किसी भी दिन</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>आज</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>कल</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>कंपनी</translation>
    </message>
    <message>
        <source>Search companies</source>
        <translation>कंपनियाँ खोजें</translation>
    </message>
    <message numerus="yes">
        <source>%n company(ies)</source>
        <translation>
            <numerusform>%n कंपनी</numerusform>
            <numerusform>%n कंपनियाँ</numerusform>
        </translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>कम दिखाएँ</translation>
    </message>
    <message>
        <source>Show %1 more</source>
        <translation>%1 और दिखाएँ</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>पसंदीदा</translation>
    </message>
    <message>
        <source>Write a time, such as %1.</source>
        <translation>समय लिखें, जैसे %1।</translation>
    </message>
</context>
<context>
    <name>mc::discovery::MentorCardDelegate</name>
    <message>
        <source>Book</source>
        <translation>बुक करें</translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s)</source>
        <translation>
            <numerusform>%Ln सेशन</numerusform>
            <numerusform>%Ln सेशन</numerusform>
        </translation>
    </message>
    <message>
        <source>No reviews yet · %1</source>
        <translation>अभी कोई समीक्षा नहीं · %1</translation>
    </message>
    <message>
        <source>New mentor</source>
        <translation>नए मेंटर</translation>
    </message>
    <message>
        <source>Fully booked</source>
        <translation>कोई समय खाली नहीं</translation>
    </message>
    <message numerus="yes">
        <source>From %1 / %n min</source>
        <translation>
            <numerusform>%1 से / %n मिनट</numerusform>
            <numerusform>%1 से / %n मिनट</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · instant</source>
        <translation>%1 · तुरंत बुकिंग</translation>
    </message>
    <message>
        <source>%1 · on request</source>
        <translation>%1 · अनुरोध पर</translation>
    </message>
    <message>
        <source>%1 · answers within %2</source>
        <translation>%1 · %2 में जवाब</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>figures, activity</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Do not keep as a favourite (F)</source>
        <translation>पसंदीदा से हटाएँ (F)</translation>
    </message>
    <message>
        <source>Keep as a favourite (F)</source>
        <translation>पसंदीदा में रखें (F)</translation>
    </message>
    <message>
        <source>Featured</source>
        <translation>ख़ास मेंटर</translation>
    </message>
</context>
<context>
    <name>mc::discovery::OwnProfileCard</name>
    <message>
        <source>Copy link</source>
        <translation>लिंक कॉपी करें</translation>
    </message>
    <message>
        <source>Edit the profile</source>
        <translation>प्रोफ़ाइल बदलें</translation>
    </message>
    <message>
        <source>The link is copied.</source>
        <translation>लिंक कॉपी हो गया।</translation>
    </message>
    <message>
        <source>This is your profile. It is in no list: whoever has the link can book you.</source>
        <translation>यह आपकी प्रोफ़ाइल है। यह किसी सूची में नहीं है: जिसके पास लिंक है वह आपको बुक कर सकता है।</translation>
    </message>
    <message>
        <source>This is your profile, as students see it.</source>
        <translation>यह आपकी प्रोफ़ाइल है, जैसी विद्यार्थियों को दिखती है।</translation>
    </message>
</context>
<context>
    <name>mc::discovery::PlanPrice</name>
    <message>
        <source>Plus %1 platform fee.</source>
        <translation>ऊपर से %1 प्लेटफ़ॉर्म शुल्क।</translation>
    </message>
    <message numerus="yes">
        <source>Your plan includes it: %n minute(s) of this month.</source>
        <translation>
            <numerusform>आपके प्लान में शामिल: इस महीने का %n मिनट।</numerusform>
            <numerusform>आपके प्लान में शामिल: इस महीने के %n मिनट।</numerusform>
        </translation>
    </message>
    <message>
        <source>Your plan takes %1 off: %2 instead of %3.</source>
        <translation>प्लान से %1 की छूट: %3 की जगह %2।</translation>
    </message>
    <message numerus="yes">
        <source>Your plan includes %n minute(s) and takes %1 off the rest: %2 instead of %3.</source>
        <translation>
            <numerusform>प्लान में %n मिनट शामिल, बाकी पर %1 की छूट: %3 की जगह %2।</numerusform>
            <numerusform>प्लान में %n मिनट शामिल, बाकी पर %1 की छूट: %3 की जगह %2।</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::discovery::ProfileHeader</name>
    <message>
        <source>Verified mentor</source>
        <translation>सत्यापित मेंटर</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>सेशन</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>समीक्षाएँ</translation>
    </message>
    <message>
        <source>Answers within</source>
        <translation>जवाब का समय</translation>
    </message>
    <message>
        <source>Students who return</source>
        <translation>लौटने वाले छात्र</translation>
    </message>
    <message>
        <source>About</source>
        <translation>परिचय</translation>
    </message>
    <message>
        <source>%1, now %2 %3</source>
        <translation>%1, अभी %2 %3</translation>
    </message>
    <message>
        <source>Books instantly</source>
        <translation>तुरंत बुकिंग</translation>
    </message>
    <message>
        <source>Answers requests</source>
        <translation>अनुरोध पर जवाब देते हैं</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rating(s)</source>
        <translation>
            <numerusform>%Ln रेटिंग</numerusform>
            <numerusform>%Ln रेटिंग</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n year(s) of experience</source>
        <translation>
            <numerusform>%1 · %n वर्ष का अनुभव</numerusform>
            <numerusform>%1 · %n वर्षों का अनुभव</numerusform>
        </translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>पसंदीदा</translation>
    </message>
    <message>
        <source>Favourite: do not keep any longer</source>
        <translation>पसंदीदा: अब न रखें</translation>
    </message>
    <message>
        <source>Keep as a favourite</source>
        <translation>पसंदीदा में रखें</translation>
    </message>
    <message>
        <source>Featured</source>
        <translation>ख़ास मेंटर</translation>
    </message>
    <message>
        <source>Chosen by the people who run this platform</source>
        <translation>इस प्लेटफ़ॉर्म को चलाने वालों ने चुना है</translation>
    </message>
</context>
<context>
    <name>mc::discovery::ProfilePage</name>
    <message>
        <source>Previous week</source>
        <translation>पिछला हफ़्ता</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>अगला हफ़्ता</translation>
    </message>
    <message>
        <source>Mentor</source>
        <translation>मेंटर</translation>
    </message>
    <message>
        <source>Free times</source>
        <translation>खाली समय</translation>
    </message>
    <message>
        <source>This mentor is not here any more</source>
        <translation>ये मेंटर अब यहाँ नहीं हैं</translation>
    </message>
    <message>
        <source>The profile could not be loaded</source>
        <translation>प्रोफ़ाइल लोड नहीं हो पाई</translation>
    </message>
    <message>
        <source>The link may be old, or the mentor has left.</source>
        <translation>शायद लिंक पुराना है, या मेंटर जा चुके हैं।</translation>
    </message>
    <message>
        <source>Looking for free times …</source>
        <translation>खाली समय देखा जा रहा है …</translation>
    </message>
    <message>
        <source>No times are offered this week.</source>
        <translation>इस हफ़्ते कोई समय नहीं दिया गया है।</translation>
    </message>
    <message>
        <source>Find a mentor</source>
        <translation>मेंटर खोजें</translation>
    </message>
    <message>
        <source>The reviews could not be loaded.</source>
        <translation>समीक्षाएँ लोड नहीं हो सकीं।</translation>
    </message>
    <message>
        <source>Thank you. An admin will look at it.</source>
        <translation>धन्यवाद। एडमिन इसे देखेंगे।</translation>
    </message>
    <message>
        <source>Kept as a favourite.</source>
        <translation>पसंदीदा में रख लिया गया।</translation>
    </message>
</context>
<context>
    <name>mc::discovery::RelaxationRow</name>
    <message>
        <source>%1, brings %2</source>
        <translation>%1, %2 और मिलेंगे</translation>
    </message>
</context>
<context>
    <name>mc::discovery::ReportDialog</name>
    <message>
        <source>Report this review?</source>
        <translation>इस समीक्षा की रिपोर्ट करें?</translation>
    </message>
    <message>
        <source>Report this answer?</source>
        <translation>इस जवाब की रिपोर्ट करें?</translation>
    </message>
    <message>
        <source>An admin looks at it and decides whether it stays. Who reported it is told to nobody else.</source>
        <translation>कोई एडमिन इसे देखकर तय करेगा कि यह रहे या नहीं। रिपोर्ट किसने की, यह और किसी को नहीं बताया जाता।</translation>
    </message>
</context>
<context>
    <name>mc::discovery::ReviewList</name>
    <message>
        <source>No reviews yet. The first student to finish a session can write one.</source>
        <translation>अभी कोई समीक्षा नहीं। सेशन पूरा करने वाले पहले छात्र लिख सकते हैं।</translation>
    </message>
    <message>
        <source>More reviews</source>
        <translation>और समीक्षाएँ</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>समीक्षाएँ</translation>
    </message>
    <message>
        <source>Show the reviews</source>
        <translation>समीक्षाएँ दिखाएँ</translation>
    </message>
    <message>
        <source>Looking for reviews …</source>
        <translation>समीक्षाएँ खोजी जा रही हैं …</translation>
    </message>
</context>
<context>
    <name>mc::discovery::ReviewRow</name>
    <message>
        <source>%1, %2 of 5 stars</source>
        <translation>%1, 5 में से %2 स्टार</translation>
    </message>
    <message>
        <source>Report this review</source>
        <translation>इस समीक्षा की रिपोर्ट करें</translation>
    </message>
    <message>
        <source>Only for the mentor</source>
        <translation>सिर्फ़ मेंटर के लिए</translation>
    </message>
    <message>
        <source>Answer:</source>
        <translation>जवाब:</translation>
    </message>
    <message>
        <source>Report this answer</source>
        <translation>इस जवाब की रिपोर्ट करें</translation>
    </message>
</context>
<context>
    <name>mc::discovery::SavedSearchesPage</name>
    <message>
        <source>You keep no search yet</source>
        <translation>आपने अभी कोई खोज नहीं सहेजी है</translation>
    </message>
    <message>
        <source>Look for a mentor, set the filters you need and save the search. You hear of everybody who comes to fit.</source>
        <translation>मेंटर खोजें, ज़रूरी फ़िल्टर लगाएँ और खोज सहेज लें। उसके अनुरूप जो भी मेंटर आएँगे, आपको बताया जाएगा।</translation>
    </message>
    <message>
        <source>Find a mentor</source>
        <translation>मेंटर खोजें</translation>
    </message>
    <message>
        <source>The search is saved.</source>
        <translation>खोज सहेज ली गई।</translation>
    </message>
    <message>
        <source>Your searches could not be loaded</source>
        <translation>आपकी खोजें लोड नहीं हो सकीं</translation>
    </message>
    <message numerus="yes">
        <source>%n new mentor(s)</source>
        <translation>
            <numerusform>%n नए मेंटर</numerusform>
            <numerusform>%n नए मेंटर</numerusform>
        </translation>
    </message>
    <message>
        <source>You hear of new mentors here, and once a week by mail.</source>
        <translation>नए मेंटर के बारे में आपको यहाँ और हफ़्ते में एक बार मेल से बताया जाता है।</translation>
    </message>
    <message>
        <source>You hear of new mentors here.</source>
        <translation>नए मेंटर के बारे में आपको यहाँ बताया जाता है।</translation>
    </message>
    <message>
        <source>You hear of new mentors once a week by mail.</source>
        <translation>नए मेंटर के बारे में आपको हफ़्ते में एक बार मेल से बताया जाता है।</translation>
    </message>
    <message>
        <source>New mentors are counted, and you are not told of them.</source>
        <translation>नए मेंटर गिने जाते हैं, पर आपको अलग से नहीं बताया जाता।</translation>
    </message>
    <message>
        <source>Show the mentors</source>
        <translation>मेंटर देखें</translation>
    </message>
    <message>
        <source>Show the mentors for %1</source>
        <comment>search</comment>
        <translation>%1 के मेंटर देखें</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>बदलें …</translation>
    </message>
    <message>
        <source>Change the search %1</source>
        <translation>%1 खोज बदलें</translation>
    </message>
    <message>
        <source>Delete …</source>
        <translation>मिटाएँ …</translation>
    </message>
    <message>
        <source>Delete the search %1</source>
        <translation>%1 खोज मिटाएँ</translation>
    </message>
    <message>
        <source>Change the search</source>
        <translation>खोज बदलें</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>सहेजें</translation>
    </message>
    <message>
        <source>Delete this search?</source>
        <translation>क्या यह खोज मिटाएँ?</translation>
    </message>
    <message>
        <source>“%1” is kept no longer, and you are not told of new mentors for it.</source>
        <translation>“%1” सहेजी नहीं रहेगी और उसके नए मेंटर के बारे में आपको नहीं बताया जाएगा।</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>रहने दें</translation>
    </message>
    <message>
        <source>Delete the search</source>
        <translation>खोज मिटाएँ</translation>
    </message>
    <message>
        <source>The search is deleted.</source>
        <translation>खोज मिटा दी गई।</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>सहेजी हुई खोजें</translation>
    </message>
</context>
<context>
    <name>mc::discovery::SearchDialog</name>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>Tell me here when a new mentor fits</source>
        <translation>नए मेंटर मिलने पर मुझे यहाँ बताएँ</translation>
    </message>
    <message>
        <source>Write me once a week, if there is somebody new</source>
        <translation>कोई नए मेंटर हों तो हफ़्ते में एक बार मेल भेजें</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>अभी नहीं</translation>
    </message>
    <message>
        <source>You keep a search with these filters already.</source>
        <translation>इन्हीं फ़िल्टर वाली खोज आप पहले ही सहेज चुके हैं।</translation>
    </message>
    <message numerus="yes">
        <source>You keep %n searches, which is as many as there may be. Delete one first.</source>
        <translation>
            <numerusform>आप %n खोज सहेज चुके हैं और इससे अधिक नहीं सहेज सकते। पहले कोई एक मिटाएँ।</numerusform>
            <numerusform>आप %n खोजें सहेज चुके हैं और इससे अधिक नहीं सहेज सकते। पहले कोई एक मिटाएँ।</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::discovery::WaitlistCard</name>
    <message>
        <source>Waitlist</source>
        <translation>प्रतीक्षा सूची</translation>
    </message>
    <message>
        <source>There is free time again. The first of those who wait to choose one has it kept for two hours.</source>
        <translation>फिर से समय खाली है। इंतज़ार करने वालों में जो सबसे पहले समय चुनेगा, उसके लिए वह दो घंटे तक रखा जाएगा।</translation>
    </message>
    <message>
        <source>You are on the waitlist. You hear of it here and by mail when there is free time.</source>
        <translation>आप प्रतीक्षा सूची में हैं। समय खाली होते ही आपको यहाँ और ईमेल से बताया जाएगा।</translation>
    </message>
    <message numerus="yes">
        <source>There is no free time in the next %n day(s). Wait for it, and you hear when there is some.</source>
        <translation>
            <numerusform>अगले %n दिन में कोई समय खाली नहीं है। प्रतीक्षा सूची में जुड़ें: समय खाली होते ही आपको बताया जाएगा।</numerusform>
            <numerusform>अगले %n दिनों में कोई समय खाली नहीं है। प्रतीक्षा सूची में जुड़ें: समय खाली होते ही आपको बताया जाएगा।</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave the waitlist</source>
        <translation>प्रतीक्षा सूची छोड़ें</translation>
    </message>
    <message>
        <source>Join the waitlist</source>
        <translation>प्रतीक्षा सूची में जुड़ें</translation>
    </message>
</context>
<context>
    <name>mc::mentor::AboutStep</name>
    <message>
        <source>Students see this on your page. Write it as you would introduce yourself.</source>
        <translation>विद्यार्थी यह आपके पेज पर देखते हैं। ऐसे लिखें जैसे आप अपना परिचय देते हैं।</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>परिचय</translation>
    </message>
    <message>
        <source>Staff Engineer at Google</source>
        <translation>Google में स्टाफ़ इंजीनियर</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>कंपनी</translation>
    </message>
    <message>
        <source>City</source>
        <translation>शहर</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>देश</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>भाषाएँ</translation>
    </message>
    <message>
        <source>With commas between them: English, Hindi</source>
        <translation>बीच में कॉमा लगाएँ: अंग्रेज़ी, हिन्दी</translation>
    </message>
    <message>
        <source>LinkedIn address</source>
        <translation>LinkedIn पता</translation>
    </message>
    <message>
        <source>only we see it</source>
        <translation>सिर्फ़ हम देखते हैं</translation>
    </message>
    <message>
        <source>About you</source>
        <translation>आपके बारे में</translation>
    </message>
</context>
<context>
    <name>mc::mentor::ApplyPage</name>
    <message>
        <source>Set your times</source>
        <translation>अपना समय तय करें</translation>
    </message>
    <message>
        <source>Load the new state</source>
        <translation>नई स्थिति लोड करें</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>जमा करें</translation>
    </message>
    <message>
        <source>I agree to the terms for mentors and to this commission</source>
        <translation>मैं मेंटर की शर्तों और इस कमीशन से सहमत हूँ</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>वापस</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>आगे</translation>
    </message>
    <message>
        <source>Hand in the application</source>
        <translation>आवेदन जमा करें</translation>
    </message>
    <message>
        <source>Handed in. The answer comes here.</source>
        <translation>जमा हो गया। जवाब यहीं मिलेगा।</translation>
    </message>
    <message>
        <source>Your answer is sent.</source>
        <translation>आपका जवाब भेज दिया गया।</translation>
    </message>
    <message>
        <source>We look into who you are, your work and your prices, and answer here. You can change your times later.</source>
        <translation>हम आपकी पहचान, आपका काम और आपकी कीमतें जाँचते हैं और यहीं जवाब देते हैं। अपना समय आप बाद में बदल सकते हैं।</translation>
    </message>
    <message>
        <source>Your application could not be loaded</source>
        <translation>आपका आवेदन लोड नहीं हो सका</translation>
    </message>
    <message>
        <source>Changed on another device</source>
        <translation>दूसरे डिवाइस पर बदला गया</translation>
    </message>
    <message>
        <source>What you write here is not saved any more. Load the new state and make your changes again.</source>
        <translation>यहाँ लिखा हुआ अब सेव नहीं होता। नई स्थिति लोड करें और अपने बदलाव फिर से करें।</translation>
    </message>
    <message>
        <source>Your application is with us</source>
        <translation>आपका आवेदन हमारे पास है</translation>
    </message>
    <message>
        <source>We look into it and answer here.</source>
        <translation>हम इसे जाँच रहे हैं और यहीं जवाब देंगे।</translation>
    </message>
    <message>
        <source>We have a question</source>
        <translation>हमारा एक सवाल है</translation>
    </message>
    <message>
        <source>Answer it here; you can change the application first.</source>
        <translation>यहाँ जवाब दें; चाहें तो पहले आवेदन बदल लें।</translation>
    </message>
    <message>
        <source>You are a mentor</source>
        <translation>आप मेंटर हैं</translation>
    </message>
    <message>
        <source>Students find and book you. Look over your times first.</source>
        <translation>विद्यार्थी अब आपको खोज और बुक कर सकते हैं। पहले अपना समय देख लें।</translation>
    </message>
    <message>
        <source>Not this time</source>
        <translation>इस बार नहीं</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>सेव नहीं हुआ</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>सेव हो रहा है …</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>सेव हो गया</translation>
    </message>
    <message>
        <source>Something is missing or not right. It is marked, step by step.</source>
        <translation>कुछ छूट गया है या ठीक नहीं है। हर चरण में उस पर निशान लगा है।</translation>
    </message>
    <message>
        <source>Become a mentor</source>
        <translation>मेंटर बनें</translation>
    </message>
    <message>
        <source>Mend what is missing and hand it in again.</source>
        <translation>जो कमी है उसे सुधारें और फिर से जमा करें।</translation>
    </message>
    <message>
        <source>Everything is there.</source>
        <translation>सब कुछ भरा हुआ है।</translation>
    </message>
    <message>
        <source>Still missing:</source>
        <translation>अभी यह बाकी है:</translation>
    </message>
    <message>
        <source>Please write what is still missing first. It is named above.</source>
        <translation>पहले वह भरें जो बाकी है। ऊपर बताया गया है।</translation>
    </message>
    <message>
        <source>Please agree to the terms first.</source>
        <translation>पहले शर्तों से सहमति दें।</translation>
    </message>
    <message>
        <source>Read the terms for mentors</source>
        <translation>मेंटर्स के लिए शर्तें पढ़ें</translation>
    </message>
    <message>
        <source>The terms for mentors have changed since you agreed to them. Please read them and agree once more.</source>
        <translation>आपकी सहमति के बाद मेंटर की शर्तें बदल गई हैं। कृपया उन्हें पढ़कर फिर से सहमति दें।</translation>
    </message>
    <message>
        <source>Applications cannot be handed in from your account at the moment. It opens here by itself, and your draft is kept.</source>
        <translation>अभी आपके खाते से आवेदन जमा नहीं हो सकता। खुलते ही यहाँ अपने-आप दिखेगा, और आपका ड्राफ़्ट सुरक्षित है।</translation>
    </message>
    <message>
        <source>Your photo</source>
        <translation>आपकी फ़ोटो</translation>
    </message>
    <message>
        <source>It should show you: we look at it before we approve, and students book those they have seen.</source>
        <translation>इसमें आप ही दिखें: मंज़ूरी से पहले हम इसे देखते हैं, और छात्र उसे बुक करते हैं जिसका चेहरा देखा हो।</translation>
    </message>
</context>
<context>
    <name>mc::mentor::AvailabilityController</name>
    <message>
        <source>Some times need another look. Nothing was saved yet.</source>
        <translation>कुछ समय फिर से देखने होंगे। अभी कुछ सेव नहीं हुआ है।</translation>
    </message>
    <message>
        <source>Save your weekly times first.</source>
        <translation>पहले अपना साप्ताहिक समय सेव करें।</translation>
    </message>
    <message>
        <source>Overlaps another time of the day.</source>
        <translation>उसी दिन के दूसरे समय से टकराता है।</translation>
    </message>
    <message>
        <source>Must end after it begins.</source>
        <translation>समाप्ति शुरुआत के बाद होनी चाहिए।</translation>
    </message>
    <message>
        <source>Only quarter hours.</source>
        <translation>केवल पंद्रह-पंद्रह मिनट पर।</translation>
    </message>
    <message>
        <source>These are too many.</source>
        <translation>ये बहुत ज़्यादा हैं।</translation>
    </message>
</context>
<context>
    <name>mc::mentor::AvailabilityPage</name>
    <message>
        <source>Saved. Students see the new times now.</source>
        <translation>सेव हो गया। छात्रों को नया समय दिख रहा है।</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>वापस लें</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>सेव करें</translation>
    </message>
    <message>
        <source>Ctrl S</source>
        <translation>Ctrl S</translation>
    </message>
    <message>
        <source>This was changed elsewhere since you opened it, so your changes cannot be saved. Load the new state and make them again.</source>
        <translation>आपके खोलने के बाद इसे कहीं और बदला गया, इसलिए आपके बदलाव सेव नहीं हो सकते। नई स्थिति लोड करके उन्हें फिर से करें।</translation>
    </message>
    <message>
        <source>Load the new state</source>
        <translation>नई स्थिति लोड करें</translation>
    </message>
    <message>
        <source>Accepting bookings</source>
        <translation>बुकिंग चालू</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>हर हफ़्ते</translation>
    </message>
    <message>
        <source>Choose a date to give it other times</source>
        <translation>किसी तारीख़ का समय बदलने के लिए उसे चुनें</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>अपवाद</translation>
    </message>
    <message>
        <source>Exceptions and vacations</source>
        <translation>अपवाद और छुट्टियाँ</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>हटाएँ</translation>
    </message>
    <message>
        <source>Add a vacation</source>
        <translation>छुट्टी जोड़ें</translation>
    </message>
    <message>
        <source>Your availability could not be loaded</source>
        <translation>आपकी उपलब्धता लोड नहीं हो पाई</translation>
    </message>
    <message>
        <source>No times yet: add one to be bookable</source>
        <translation>अभी कोई समय नहीं: बुकिंग पाने के लिए समय जोड़ें</translation>
    </message>
    <message>
        <source>%1 h offered</source>
        <translation>%1 घंटे दिए गए</translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved change(s)</source>
        <translation>
            <numerusform>%n बदलाव सेव नहीं हुआ</numerusform>
            <numerusform>%n बदलाव सेव नहीं हुए</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>सेव हो रहा है …</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>उपलब्धता</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>बिना सेव किए जाएँ?</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of your availability are not saved.</source>
        <translation>
            <numerusform>आपके उपलब्ध समय का %n बदलाव सेव नहीं हुआ है।</numerusform>
            <numerusform>आपके उपलब्ध समय के %n बदलाव सेव नहीं हुए हैं।</numerusform>
        </translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>यहीं रहें</translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation>बदलाव छोड़ दें</translation>
    </message>
    <message>
        <source>As students see it</source>
        <translation>विद्यार्थियों को जैसा दिखता है</translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) are told.</source>
        <translation>
            <numerusform>%n विद्यार्थी को बता दिया गया।</numerusform>
            <numerusform>%n विद्यार्थियों को बता दिया गया।</numerusform>
        </translation>
    </message>
    <message>
        <source>Please look at the session with %1 again. %2</source>
        <translation>%1 के साथ सेशन को फिर से देख लें। %2</translation>
    </message>
    <message>
        <source>When you are busy by your other calendars is not shown: %1</source>
        <translation>आपके दूसरे कैलेंडर में आप कब व्यस्त हैं, यह नहीं दिख रहा: %1</translation>
    </message>
    <message>
        <source>Hatched: when your other calendars say that you are busy in the next seven days.</source>
        <translation>धारीदार: अगले सात दिनों में जब आप अपने दूसरे कैलेंडर के हिसाब से व्यस्त हैं।</translation>
    </message>
</context>
<context>
    <name>mc::mentor::AwayDialog</name>
    <message numerus="yes">
        <source>%n session(s) are booked on days you are away</source>
        <translation>
            <numerusform>जिन दिनों आप नहीं हैं, उनमें %n सेशन बुक है</numerusform>
            <numerusform>जिन दिनों आप नहीं हैं, उनमें %n सेशन बुक हैं</numerusform>
        </translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>वजह</translation>
    </message>
    <message>
        <source>Say what becomes of each before the days are saved. Nobody hears of it until then.</source>
        <translation>दिन सहेजने से पहले बताएँ कि हर सेशन का क्या हो। तब तक किसी को ख़बर नहीं जाएगी।</translation>
    </message>
    <message>
        <source>the students read it</source>
        <translation>विद्यार्थी इसे पढ़ेंगे</translation>
    </message>
    <message>
        <source>I am away on that day.</source>
        <translation>उस दिन मैं उपलब्ध नहीं हूँ।</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>वापस</translation>
    </message>
    <message>
        <source>Save and keep them</source>
        <translation>सहेजें और सेशन रहने दें</translation>
    </message>
    <message>
        <source>Only asked for so far. Declined, everything goes back and your cancellation rate stays.</source>
        <translation>अभी सिर्फ़ अनुरोध है। मना करने पर पूरा पैसा लौटेगा और आपकी रद्द करने की दर नहीं बदलेगी।</translation>
    </message>
    <message>
        <source>Cancelled, everything goes back and you do not earn %1.</source>
        <translation>रद्द करने पर पूरा पैसा लौटेगा और आपको %1 नहीं मिलेंगे।</translation>
    </message>
    <message>
        <source>Cancelled, everything goes back.</source>
        <translation>रद्द करने पर पूरा पैसा लौटेगा।</translation>
    </message>
    <message>
        <source>What becomes of the session with %1</source>
        <translation>%1 के साथ सेशन का क्या हो</translation>
    </message>
    <message>
        <source>Leave it: another time is proposed already</source>
        <translation>रहने दें: दूसरा समय पहले ही सुझाया गया है</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>रहने दें</translation>
    </message>
    <message>
        <source>Ask %1 to come on %2</source>
        <translation>%1 से %2 को आने के लिए पूछें</translation>
    </message>
    <message>
        <source>Decline it</source>
        <translation>मना करें</translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>Save and tell them</source>
        <translation>सहेजें और उन्हें बताएँ</translation>
    </message>
    <message>
        <source>At %1 you are warned, at %2 your bookings are paused.</source>
        <translation>%1 पर चेतावनी मिलती है, %2 पर आपकी बुकिंग रुक जाती है।</translation>
    </message>
    <message>
        <source>You cancelled %1 of your last sessions. %2</source>
        <translation>आपने अपने पिछले सेशनों में से %1 रद्द किए। %2</translation>
    </message>
    <message>
        <source>You would have cancelled %1 of your last sessions instead of %2.</source>
        <translation>तब आपके पिछले सेशनों में से %2 की जगह %1 रद्द होंगे।</translation>
    </message>
    <message>
        <source>%1 Your bookings would be paused.</source>
        <translation>%1 आपकी बुकिंग रुक जाएगी।</translation>
    </message>
    <message>
        <source>%1 That is a warning; at %2 your bookings are paused.</source>
        <translation>%1 इस पर चेतावनी मिलेगी; %2 पर आपकी बुकिंग रुक जाती है।</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Two of them would be at the same time.</source>
        <translation>इनमें से दो एक ही समय पर पड़ेंगे।</translation>
    </message>
    <message>
        <source>Please say why.</source>
        <translation>कृपया वजह बताएँ।</translation>
    </message>
    <message numerus="yes">
        <source>What you cancel counts once there are %n session(s).</source>
        <translation>
            <numerusform>रद्द करना तब गिना जाता है जब %n सेशन हो चुका हो।</numerusform>
            <numerusform>रद्द करना तब गिना जाता है जब %n सेशन हो चुके हों।</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::mentor::BookingRowsModel</name>
    <message>
        <source>%1 in %2</source>
        <translation>%2 में %1</translation>
    </message>
    <message>
        <source>Premium</source>
        <translation>Premium</translation>
    </message>
</context>
<context>
    <name>mc::mentor::CalDavDialog</name>
    <message>
        <source>Add from CalDAV</source>
        <translation>CalDAV से जोड़ें</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>सर्वर</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>यूज़र नेम</translation>
    </message>
    <message>
        <source>App password</source>
        <translation>ऐप पासवर्ड</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>Find calendars</source>
        <translation>कैलेंडर खोजें</translation>
    </message>
    <message>
        <source>Nextcloud, iCloud, Fastmail, Radicale and others: with a password that you make for this application in their settings. It is kept encrypted and only used for reading.</source>
        <translation>Nextcloud, iCloud, Fastmail, Radicale वगैरह: उनकी सेटिंग में इस ऐप के लिए अलग पासवर्ड बनाएँ। वह एन्क्रिप्ट करके रखा जाता है और उससे सिर्फ़ पढ़ा जाता है।</translation>
    </message>
    <message>
        <source>Asking the server …</source>
        <translation>सर्वर से पूछा जा रहा है …</translation>
    </message>
    <message>
        <source>This user has no calendar there.</source>
        <translation>वहाँ इस यूज़र का कोई कैलेंडर नहीं है।</translation>
    </message>
    <message>
        <source>Add them</source>
        <translation>जोड़ें</translation>
    </message>
</context>
<context>
    <name>mc::mentor::CalendarChangeDialog</name>
    <message>
        <source>Change “%1”</source>
        <translation>“%1” बदलें</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>सेव करें</translation>
    </message>
    <message>
        <source>%1 knows you as “%2”. A new password counts for all calendars you added with it.</source>
        <translation>%1 आपको “%2” नाम से जानता है। नया पासवर्ड उन सभी कैलेंडरों पर लागू होगा जो आपने उससे जोड़े हैं।</translation>
    </message>
    <message>
        <source>New app password</source>
        <translation>नया ऐप पासवर्ड</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>वैकल्पिक</translation>
    </message>
</context>
<context>
    <name>mc::mentor::CalendarChoice</name>
    <message>
        <source>In which calendars do you keep what takes your time?</source>
        <translation>आपका समय किन कैलेंडरों में दर्ज रहता है?</translation>
    </message>
    <message>
        <source>%1 (connected)</source>
        <translation>%1 (जुड़ा हुआ)</translation>
    </message>
</context>
<context>
    <name>mc::mentor::CalendarDialog</name>
    <message>
        <source>Add a calendar</source>
        <translation>कैलेंडर जोड़ें</translation>
    </message>
    <message>
        <source>Address of the calendar</source>
        <translation>कैलेंडर का पता</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>Google, Outlook, iCloud and Nextcloud each have a secret address for sharing a calendar, which ends in .ics. Nobody but you sees it.</source>
        <translation>Google, Outlook, iCloud और Nextcloud में कैलेंडर साझा करने का एक गुप्त पता होता है, जिसके अंत में .ics होता है। उसे आपके सिवा कोई नहीं देखता।</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>वैकल्पिक</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>जोड़ें</translation>
    </message>
</context>
<context>
    <name>mc::mentor::CalendarRules</name>
    <message>
        <source>Tentative events count as busy</source>
        <translation>अनिश्चित इवेंट भी व्यस्त समय माने जाएँ</translation>
    </message>
    <message>
        <source>Pause my bookings when it cannot be read for six hours</source>
        <translation>छह घंटे तक न पढ़ा जा सके तो मेरी बुकिंग रोक दें</translation>
    </message>
</context>
<context>
    <name>mc::mentor::CalendarSignInDialog</name>
    <message>
        <source>Calendars of %1</source>
        <translation>%1 के कैलेंडर</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रहने दें</translation>
    </message>
    <message>
        <source>Nothing was allowed there, so that nothing can be read.</source>
        <translation>वहाँ कोई अनुमति नहीं दी गई, इसलिए कुछ पढ़ा नहीं जा सकता।</translation>
    </message>
    <message>
        <source>This computer does not let the application wait for your browser.</source>
        <translation>यह कंप्यूटर ऐप को आपके ब्राउज़र का इंतज़ार नहीं करने देता।</translation>
    </message>
    <message>
        <source>The server sent an address that cannot be opened.</source>
        <translation>सर्वर ने ऐसा पता भेजा जो खुल नहीं सकता।</translation>
    </message>
    <message>
        <source>Your browser did not open.</source>
        <translation>आपका ब्राउज़र नहीं खुला।</translation>
    </message>
    <message>
        <source>Open the browser again</source>
        <translation>ब्राउज़र फिर से खोलें</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>फिर कोशिश करें</translation>
    </message>
    <message>
        <source>Add them</source>
        <translation>इन्हें जोड़ें</translation>
    </message>
    <message>
        <source>Please wait …</source>
        <translation>ज़रा रुकिए …</translation>
    </message>
    <message>
        <source>Sign in to %1 in your browser and allow your calendars to be read. Only when you are busy is kept, and your password stays there.</source>
        <translation>अपने ब्राउज़र में %1 में साइन इन करें और अपने कैलेंडर पढ़ने की अनुमति दें। सिर्फ़ यह रखा जाता है कि आप कब व्यस्त हैं, और आपका पासवर्ड वहीं रहता है।</translation>
    </message>
    <message>
        <source>Asking %1 for your calendars …</source>
        <translation>%1 से आपके कैलेंडर पूछे जा रहे हैं …</translation>
    </message>
    <message>
        <source>That is another account: sign in there as %1.</source>
        <translation>यह दूसरा खाता है: वहाँ %1 के रूप में साइन इन करें।</translation>
    </message>
    <message>
        <source>All calendars of this account are connected already.</source>
        <translation>इस खाते के सभी कैलेंडर पहले से जुड़े हुए हैं।</translation>
    </message>
    <message>
        <source>That took too long, or was answered already.</source>
        <translation>इसमें बहुत समय लग गया, या इसका जवाब पहले ही दिया जा चुका है।</translation>
    </message>
</context>
<context>
    <name>mc::mentor::CalendarsCard</name>
    <message>
        <source>Your other calendars</source>
        <translation>आपके दूसरे कैलेंडर</translation>
    </message>
    <message>
        <source>Add a calendar</source>
        <translation>कैलेंडर जोड़ें</translation>
    </message>
    <message>
        <source>Times when you are busy in them are not offered. Students never see what is in them.</source>
        <translation>इनमें जब आप व्यस्त हैं, वह समय छात्रों को नहीं दिया जाता। इनमें क्या है, यह छात्र कभी नहीं देखते।</translation>
    </message>
    <message>
        <source>Read now</source>
        <translation>अभी पढ़ें</translation>
    </message>
    <message>
        <source>Read %1 now</source>
        <translation>%1 को अभी पढ़ें</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>हटाएँ</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 को हटाएँ</translation>
    </message>
    <message>
        <source>Being read …</source>
        <translation>पढ़ा जा रहा है …</translation>
    </message>
    <message>
        <source>It will be read in a moment.</source>
        <translation>यह थोड़ी देर में पढ़ा जाएगा।</translation>
    </message>
    <message>
        <source>Last read %1.</source>
        <translation>पिछली बार पढ़ा गया: %1।</translation>
    </message>
    <message>
        <source>Your bookings are paused until it can be read.</source>
        <translation>जब तक यह पढ़ा नहीं जाता, आपकी बुकिंग रुकी रहेंगी।</translation>
    </message>
    <message>
        <source>An event repeats so often that not all of its times count.</source>
        <translation>कोई इवेंट इतनी बार दोहराया जाता है कि उसके सारे समय नहीं गिने जाते।</translation>
    </message>
    <message>
        <source>Some events could not be understood: check that their times are not offered.</source>
        <translation>कुछ इवेंट समझ में नहीं आए: देख लें कि उनका समय छात्रों को न दिया जा रहा हो।</translation>
    </message>
    <message>
        <source>Its address cannot be used: it has to begin with https://.</source>
        <translation>इसका पता काम का नहीं: वह https:// से शुरू होना चाहिए।</translation>
    </message>
    <message>
        <source>There is no server of that name.</source>
        <translation>इस नाम का कोई सर्वर नहीं है।</translation>
    </message>
    <message>
        <source>Its address leads into a private network, which is not read.</source>
        <translation>इसका पता किसी निजी नेटवर्क का है, जिसे पढ़ा नहीं जाता।</translation>
    </message>
    <message>
        <source>Its server does not answer as it should.</source>
        <translation>इसका सर्वर ठीक से जवाब नहीं दे रहा।</translation>
    </message>
    <message>
        <source>The certificate of its server is not trusted.</source>
        <translation>इसके सर्वर के सर्टिफ़िकेट पर भरोसा नहीं किया जा सकता।</translation>
    </message>
    <message>
        <source>Its server takes too long to answer.</source>
        <translation>इसका सर्वर जवाब देने में बहुत देर लगाता है।</translation>
    </message>
    <message>
        <source>It is too large: more than 10 MB.</source>
        <translation>यह बहुत बड़ा है: 10 MB से ज़्यादा।</translation>
    </message>
    <message>
        <source>Its server sends it compressed, which is not read.</source>
        <translation>इसका सर्वर इसे कंप्रेस करके भेजता है, जो पढ़ा नहीं जाता।</translation>
    </message>
    <message>
        <source>Its address leads from one to the next without an end.</source>
        <translation>इसका पता एक से दूसरे पते पर भेजता ही जाता है।</translation>
    </message>
    <message>
        <source>Its server does not let us read it: make a new address for sharing.</source>
        <translation>इसका सर्वर पढ़ने नहीं दे रहा: साझा करने का नया पता बनाएँ।</translation>
    </message>
    <message>
        <source>It is not there any more: perhaps its address has changed.</source>
        <translation>यह अब वहाँ नहीं है: शायद इसका पता बदल गया है।</translation>
    </message>
    <message>
        <source>What is at its address is no calendar, but a web page for example.</source>
        <translation>इस पते पर कैलेंडर नहीं, कुछ और है, जैसे कोई वेब पेज।</translation>
    </message>
    <message>
        <source>Only a part of it arrived.</source>
        <translation>इसका सिर्फ़ एक हिस्सा मिला।</translation>
    </message>
    <message>
        <source>Remove “%1”?</source>
        <translation>“%1” को हटाएँ?</translation>
    </message>
    <message>
        <source>Times when you are busy in it are offered again.</source>
        <translation>इसमें जब आप व्यस्त हैं, वह समय फिर से छात्रों को दिया जाएगा।</translation>
    </message>
    <message>
        <source>Your sessions to come are taken out of it, and written into no calendar.</source>
        <translation>आने वाले सेशन इसमें से हटा दिए जाएँगे, और किसी कैलेंडर में नहीं लिखे जाएँगे।</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>रहने दें</translation>
    </message>
    <message>
        <source>Add from CalDAV</source>
        <translation>CalDAV से जोड़ें</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>नया पासवर्ड</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>बदलें</translation>
    </message>
    <message>
        <source>New password of %1</source>
        <translation>%1 का नया पासवर्ड</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 बदलें</translation>
    </message>
    <message>
        <source>Its server does not let this user read it.</source>
        <translation>इसका सर्वर इस यूज़र को इसे पढ़ने नहीं देता।</translation>
    </message>
    <message>
        <source>Its server does not take user and password: make a new app password there.</source>
        <translation>इसका सर्वर यूज़र नेम और पासवर्ड नहीं मान रहा: वहाँ नया ऐप पासवर्ड बनाएँ।</translation>
    </message>
    <message>
        <source>What answers at its address is no CalDAV server, but a web page for example.</source>
        <translation>इस पते पर CalDAV सर्वर नहीं, कुछ और है, जैसे कोई वेब पेज।</translation>
    </message>
    <message>
        <source>What its server answers cannot be read.</source>
        <translation>इसके सर्वर का जवाब पढ़ा नहीं जा सका।</translation>
    </message>
    <message>
        <source>Reading it was not allowed: sign in again and allow all of it.</source>
        <translation>इसे पढ़ने की अनुमति नहीं मिली: फिर से साइन इन करें और पूरी अनुमति दें।</translation>
    </message>
    <message>
        <source>It cannot be read any more: sign in again.</source>
        <translation>इसे अब पढ़ा नहीं जा सकता: फिर से साइन इन करें।</translation>
    </message>
    <message>
        <source>Its server wants to be asked less often: it is read again by itself.</source>
        <translation>इसका सर्वर चाहता है कि उससे कम बार पूछा जाए: इसे अपने-आप फिर से पढ़ लिया जाएगा।</translation>
    </message>
    <message>
        <source>Add from Google</source>
        <translation>Google से जोड़ें</translation>
    </message>
    <message>
        <source>Add from Microsoft 365</source>
        <translation>Microsoft 365 से जोड़ें</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>फिर से साइन इन करें</translation>
    </message>
    <message>
        <source>Sign in again for %1</source>
        <translation>%1 के लिए फिर से साइन इन करें</translation>
    </message>
</context>
<context>
    <name>mc::mentor::CommissionWords</name>
    <message>
        <source>Of a session of %1 you get %2. We keep %3 commission, GST included, and %4 goes to the payment service.</source>
        <translation>%1 के सेशन में से आपको %2 मिलते हैं। GST सहित %3 हमारा कमीशन है और %4 भुगतान सेवा को जाते हैं।</translation>
    </message>
</context>
<context>
    <name>mc::mentor::DayStrip</name>
    <message>
        <source>Busy elsewhere: %1</source>
        <translation>दूसरी जगह व्यस्त: %1</translation>
    </message>
</context>
<context>
    <name>mc::mentor::DaysOffModel</name>
    <message>
        <source>Vacation</source>
        <translation>छुट्टी</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>बंद</translation>
    </message>
</context>
<context>
    <name>mc::mentor::DeclineDialog</name>
    <message>
        <source>Decline %1’s request?</source>
        <translation>%1 का अनुरोध अस्वीकार करें?</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>कारण</translation>
    </message>
    <message>
        <source>%1. The time becomes free again and %2 gets the whole price back.</source>
        <translation>%1। समय फिर से खाली हो जाएगा और %2 को पूरी क़ीमत वापस मिलेगी।</translation>
    </message>
    <message>
        <source>%1 will read this</source>
        <translation>%1 इसे पढ़ेंगे</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>रहने दें</translation>
    </message>
    <message>
        <source>Decline request</source>
        <translation>अनुरोध अस्वीकार करें</translation>
    </message>
    <message>
        <source>And pause my bookings for now</source>
        <translation>और अभी मेरी बुकिंग रोक दें</translation>
    </message>
</context>
<context>
    <name>mc::mentor::DocumentsBox</name>
    <message>
        <source>Who you are</source>
        <translation>आप कौन हैं</translation>
    </message>
    <message>
        <source>A passport or another card with your photo</source>
        <translation>पासपोर्ट या आपकी फ़ोटो वाला कोई और कार्ड</translation>
    </message>
    <message>
        <source>Where you work</source>
        <translation>आप कहाँ काम करते हैं</translation>
    </message>
    <message>
        <source>A letter or pay slip that names your employer</source>
        <translation>पत्र या वेतन पर्ची जिस पर नियोक्ता का नाम हो</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>दस्तावेज़</translation>
    </message>
    <message>
        <source>Add a file</source>
        <translation>फ़ाइल जोड़ें</translation>
    </message>
    <message>
        <source>Add a file: %1</source>
        <translation>फ़ाइल जोड़ें: %1</translation>
    </message>
    <message>
        <source>Choose a document</source>
        <translation>दस्तावेज़ चुनें</translation>
    </message>
    <message>
        <source>This file is too large: it may have 5 MB at most.</source>
        <translation>यह फ़ाइल बहुत बड़ी है: ज़्यादा से ज़्यादा 5 MB हो सकती है।</translation>
    </message>
    <message>
        <source>This file cannot be read: %1</source>
        <translation>यह फ़ाइल पढ़ी नहीं जा सकती: %1</translation>
    </message>
    <message numerus="yes">
        <source>With them we can answer sooner. Only those who decide see them. They are kept sealed and deleted %n day(s) after the decision.</source>
        <translation>
            <numerusform>इनसे हम जल्दी जवाब दे पाते हैं। इन्हें केवल निर्णय लेने वाले देखते हैं। ये सील करके रखे जाते हैं और निर्णय के %n दिन बाद मिटा दिए जाते हैं।</numerusform>
            <numerusform>इनसे हम जल्दी जवाब दे पाते हैं। इन्हें केवल निर्णय लेने वाले देखते हैं। ये सील करके रखे जाते हैं और निर्णय के %n दिन बाद मिटा दिए जाते हैं।</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>name and size of a file</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 हटाएँ</translation>
    </message>
    <message>
        <source>Choose a PDF, or a JPEG, PNG or WebP picture that can be read.</source>
        <translation>PDF चुनें, या पढ़ी जा सकने वाली JPEG, PNG या WebP तस्वीर।</translation>
    </message>
    <message numerus="yes">
        <source>There may be %n file(s).</source>
        <translation>
            <numerusform>%n फ़ाइल हो सकती है।</numerusform>
            <numerusform>%n फ़ाइलें हो सकती हैं।</numerusform>
        </translation>
    </message>
    <message>
        <source>This picture is too large or too small.</source>
        <translation>यह तस्वीर बहुत बड़ी या बहुत छोटी है।</translation>
    </message>
</context>
<context>
    <name>mc::mentor::EarnedCard</name>
    <message>
        <source>Weeks or months</source>
        <translation>हफ़्ते या महीने</translation>
    </message>
    <message>
        <source>Earned</source>
        <translation>कमाई</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>हफ़्ते</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>महीने</translation>
    </message>
    <message>
        <source>Your share of the sessions that were held, after refunds and before tax. The last week or month is not over yet.</source>
        <translation>हो चुके सेशन में आपका हिस्सा, रिफ़ंड के बाद और टैक्स से पहले। आख़िरी हफ़्ता या महीना अभी पूरा नहीं हुआ है।</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>month, year</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>महीना</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>हफ़्ता</translation>
    </message>
</context>
<context>
    <name>mc::mentor::EarningsPage</name>
    <message>
        <source>Payouts</source>
        <translation>भुगतान</translation>
    </message>
    <message>
        <source>Next payout</source>
        <translation>अगला भुगतान</translation>
    </message>
    <message>
        <source>To be paid out</source>
        <translation>भुगतान बाकी</translation>
    </message>
    <message>
        <source>Sessions to come</source>
        <translation>आने वाले सेशन से</translation>
    </message>
    <message>
        <source>Where you are paid is saved.</source>
        <translation>भुगतान का खाता सेव हो गया।</translation>
    </message>
    <message>
        <source>Your earnings could not be loaded</source>
        <translation>आपकी कमाई लोड नहीं हो सकी</translation>
    </message>
    <message>
        <source>Paid out in FY %1</source>
        <comment>financial year</comment>
        <translation>वित्त वर्ष %1 में मिला</translation>
    </message>
    <message>
        <source>%1 TDS deducted from it</source>
        <translation>इसमें से %1 TDS कटा</translation>
    </message>
    <message>
        <source>There were none yet. Every Monday morning pays for the sessions of the week before.</source>
        <translation>अभी कोई भुगतान नहीं हुआ। हर सोमवार सुबह पिछले हफ़्ते के सेशन का भुगतान होता है।</translation>
    </message>
    <message>
        <source>paid on %1</source>
        <translation>%1 को भेजा गया</translation>
    </message>
    <message>
        <source>reference %1</source>
        <translation>रेफ़रेंस %1</translation>
    </message>
    <message>
        <source>Sessions of %1</source>
        <translation>%1 के सेशन</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>PDF सेव करें …</translation>
    </message>
    <message>
        <source>Save the payout of %1 as PDF</source>
        <translation>%1 का भुगतान PDF में सेव करें</translation>
    </message>
    <message>
        <source>Save the statement</source>
        <translation>स्टेटमेंट सेव करें</translation>
    </message>
    <message>
        <source>The page is saved.</source>
        <translation>PDF सेव हो गया।</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>और दिखाएँ</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>खाता %1</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>सेशन</translation>
    </message>
    <message>
        <source>Payout of %1</source>
        <translation>%1 का भुगतान</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>This file cannot be written: %1</source>
        <translation>फ़ाइल सेव नहीं हो सकी: %1</translation>
    </message>
    <message>
        <source>Earnings</source>
        <translation>कमाई</translation>
    </message>
    <message>
        <source>Statement of FY %1 …</source>
        <comment>financial year</comment>
        <translation>वित्त वर्ष %1 का स्टेटमेंट …</translation>
    </message>
    <message>
        <source>Waiting for a bank</source>
        <translation>बैंक के फ़ैसले का इंतज़ार</translation>
    </message>
    <message>
        <source>The student’s bank wants this payment back. Your share is kept for you until the bank has decided; you need not do anything.</source>
        <translation>छात्र का बैंक यह भुगतान वापस माँग रहा है। फ़ैसला होने तक आपका हिस्सा सुरक्षित रहेगा; आपको कुछ नहीं करना है।</translation>
    </message>
    <message>
        <source>%1 of %2 with %3, %4</source>
        <comment>amount, booking, student, when</comment>
        <translation>%2 के %1, %3 के साथ, %4</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>प्रिंट करें …</translation>
    </message>
    <message>
        <source>Print the payout of %1</source>
        <translation>%1 का भुगतान प्रिंट करें</translation>
    </message>
</context>
<context>
    <name>mc::mentor::EndedCard</name>
    <message>
        <source>Sessions to mark as completed</source>
        <translation>पूरा हुआ दर्ज करने के लिए सेशन</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>खोलें</translation>
    </message>
    <message>
        <source>Mark as completed</source>
        <translation>पूरा हुआ दर्ज करें</translation>
    </message>
    <message>
        <source>Your session with %1 is over</source>
        <translation>%1 के साथ आपका सेशन पूरा हो चुका है</translation>
    </message>
    <message>
        <source>Ended %1</source>
        <translation>%1 पर समाप्त</translation>
    </message>
    <message>
        <source>%1 · ended %2</source>
        <translation>%1 · %2 पर समाप्त</translation>
    </message>
    <message>
        <source>Open the session with %1</source>
        <translation>%1 के साथ का सेशन खोलें</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>एक पल …</translation>
    </message>
    <message>
        <source>Mark the session with %1 as completed</source>
        <translation>%1 के साथ का सेशन पूरा हुआ दर्ज करें</translation>
    </message>
    <message>
        <source>%1 more to mark</source>
        <translation>%1 और दर्ज करने हैं</translation>
    </message>
</context>
<context>
    <name>mc::mentor::ExceptionDialog</name>
    <message>
        <source>Closed all day</source>
        <translation>पूरे दिन बंद</translation>
    </message>
    <message>
        <source>Other times than usual</source>
        <translation>हमेशा से अलग समय</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>नोट</translation>
    </message>
    <message>
        <source>only you see it</source>
        <translation>केवल आपको दिखेगा</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>लागू करें</translation>
    </message>
    <message>
        <source>Add a time</source>
        <translation>समय जोड़ें</translation>
    </message>
</context>
<context>
    <name>mc::mentor::JournalModel</name>
    <message>
        <source>Session paid</source>
        <translation>सेशन का भुगतान हुआ</translation>
    </message>
    <message>
        <source>Refunded to the student</source>
        <translation>छात्र को रिफ़ंड</translation>
    </message>
    <message>
        <source>Earned</source>
        <translation>कमाई</translation>
    </message>
    <message>
        <source>Moved to be paid out</source>
        <translation>भुगतान की रकम में जोड़ा</translation>
    </message>
    <message>
        <source>Held until it is decided</source>
        <translation>फ़ैसले तक रोका</translation>
    </message>
    <message>
        <source>Waits for the decision</source>
        <translation>फ़ैसले का इंतज़ार</translation>
    </message>
    <message>
        <source>Paid out to you</source>
        <translation>आपको भुगतान भेजा गया</translation>
    </message>
    <message>
        <source>Payout that came back</source>
        <translation>भुगतान लौट आया</translation>
    </message>
    <message>
        <source>A payout that was not made</source>
        <translation>जो भुगतान नहीं हुआ</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>लेन-देन</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>खाता</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>रकम</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>बैलेंस</translation>
    </message>
</context>
<context>
    <name>mc::mentor::JournalPage</name>
    <message>
        <source>Nothing has moved yet</source>
        <translation>अभी कोई लेन-देन नहीं</translation>
    </message>
    <message>
        <source>When a student pays for a session with you, your share appears here, and everything that happens to it.</source>
        <translation>जब कोई छात्र आपके सेशन का भुगतान करेगा, आपका हिस्सा और उसका पूरा हिसाब यहाँ दिखेगा।</translation>
    </message>
    <message>
        <source>Each line has a seal of itself and of the line before: none can be changed without breaking all that follow.</source>
        <translation>हर एंट्री पर सील लगी है जो पिछली एंट्री से जुड़ी है: एक भी बदली तो आगे की सारी सील टूट जाएँगी।</translation>
    </message>
    <message>
        <source>Check every line</source>
        <translation>हर एंट्री जाँचें</translation>
    </message>
    <message>
        <source>Save as a file …</source>
        <translation>फ़ाइल सेव करें …</translation>
    </message>
    <message>
        <source>Movements of your account</source>
        <translation>आपके खाते का लेन-देन</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) read so far …</source>
        <translation>
            <numerusform>अब तक %n एंट्री जाँची …</numerusform>
            <numerusform>अब तक %n एंट्री जाँचीं …</numerusform>
        </translation>
    </message>
    <message>
        <source>Not every line could be read: %1</source>
        <translation>सारी एंट्री नहीं पढ़ी जा सकीं: %1</translation>
    </message>
    <message>
        <source>Your journal could not be loaded</source>
        <translation>आपकी खाता-बही लोड नहीं हो सकी</translation>
    </message>
    <message>
        <source>Save the journal</source>
        <translation>खाता-बही सेव करें</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>टेबल</translation>
    </message>
    <message>
        <source>The journal is saved</source>
        <translation>खाता-बही सेव हो गई</translation>
    </message>
    <message>
        <source>This file cannot be written: %1</source>
        <translation>फ़ाइल सेव नहीं हो सकी: %1</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>खाता-बही</translation>
    </message>
</context>
<context>
    <name>mc::mentor::JournalWords</name>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) read: each is as it was written and follows from those before.</source>
        <translation>
            <numerusform>%n एंट्री जाँची: ठीक वैसी ही है जैसी लिखी गई थी।</numerusform>
            <numerusform>%n एंट्री जाँचीं: सभी ठीक वैसी ही हैं जैसी लिखी गई थीं और आपस में जुड़ी हैं।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What they come to is your share of %n session(s).</source>
        <translation>
            <numerusform>इनका जोड़ %n सेशन में आपके हिस्से के बराबर है।</numerusform>
            <numerusform>इनका जोड़ %n सेशन में आपके हिस्से के बराबर है।</numerusform>
        </translation>
    </message>
    <message>
        <source>At line %1 a line is missing, or one is there twice.</source>
        <translation>एंट्री %1 पर कोई एंट्री छूटी है या दो बार आई है।</translation>
    </message>
    <message>
        <source>Line %1 is not what was written.</source>
        <translation>एंट्री %1 बदली हुई है।</translation>
    </message>
    <message>
        <source>At line %1 what is in the account is not what its lines come to.</source>
        <translation>एंट्री %1 पर बैलेंस एंट्रियों के जोड़ से मेल नहीं खाता।</translation>
    </message>
    <message>
        <source>Line %1 is not your share of its session.</source>
        <translation>एंट्री %1 उस सेशन में आपके हिस्से के बराबर नहीं है।</translation>
    </message>
    <message>
        <source>At line %1: a session is over, and its money has not reached you.</source>
        <translation>एंट्री %1: सेशन पूरा हो गया, पर पैसे आपके खाते में नहीं आए।</translation>
    </message>
    <message>
        <source>To be paid out</source>
        <translation>भुगतान बाकी</translation>
    </message>
    <message>
        <source>For sessions to come</source>
        <translation>आने वाले सेशन से</translation>
    </message>
</context>
<context>
    <name>mc::mentor::ListingCard</name>
    <message>
        <source>Only whoever has the link</source>
        <translation>सिर्फ़ लिंक वालों के लिए</translation>
    </message>
    <message>
        <source>You are in no list and nobody finds you. Whoever has the link can book you.</source>
        <translation>आप किसी सूची में नहीं हैं और खोज में नहीं मिलते। जिसके पास लिंक है वह आपको बुक कर सकता है।</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>लिंक कॉपी करें</translation>
    </message>
    <message>
        <source>The link is copied.</source>
        <translation>लिंक कॉपी हो गया।</translation>
    </message>
</context>
<context>
    <name>mc::mentor::LoopbackListener</name>
    <message>
        <source>There is nothing here.</source>
        <translation>यहाँ कुछ नहीं है।</translation>
    </message>
    <message>
        <source>Nothing was allowed. You can close this page and go back to the application.</source>
        <translation>कोई अनुमति नहीं दी गई। आप यह पेज बंद करके ऐप पर लौट सकते हैं।</translation>
    </message>
    <message>
        <source>That is all. You can close this page and go back to the application.</source>
        <translation>हो गया। आप यह पेज बंद करके ऐप पर लौट सकते हैं।</translation>
    </message>
</context>
<context>
    <name>mc::mentor::MonthGrid</name>
    <message>
        <source>Previous month</source>
        <translation>पिछला महीना</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>अगला महीना</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>बंद</translation>
    </message>
    <message>
        <source>other times</source>
        <translation>अलग समय</translation>
    </message>
    <message>
        <source>vacation</source>
        <translation>छुट्टी</translation>
    </message>
</context>
<context>
    <name>mc::mentor::OfferStep</name>
    <message>
        <source>You set your prices, between %1 and %2 a session.</source>
        <translation>कीमतें आप तय करते हैं, हर सेशन %1 से %2 के बीच।</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>विषय</translation>
    </message>
    <message>
        <source>With commas between them: Mock interview, Career advice</source>
        <translation>बीच में कॉमा लगाएँ: मॉक इंटरव्यू, करियर सलाह</translation>
    </message>
    <message>
        <source>Lengths and prices</source>
        <translation>अवधि और कीमतें</translation>
    </message>
    <message>
        <source>Bookings are confirmed at once, without asking me</source>
        <translation>बुकिंग मुझसे पूछे बिना तुरंत पक्की हो</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n मिनट</numerusform>
            <numerusform>%n मिनट</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Price of %n minute(s)</source>
        <translation>
            <numerusform>%n मिनट की कीमत</numerusform>
            <numerusform>%n मिनट की कीमत</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 for you</source>
        <translation>आपको %1</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>पेशकश</translation>
    </message>
    <message>
        <source>Usual is what the middle half of mentors in your fields ask, with your experience where there are enough of them.</source>
        <translation>“आम तौर पर” वह दायरा है जिसमें आपके क्षेत्रों के बीच के आधे मेंटर कीमत रखते हैं; काफ़ी मेंटर होने पर आप जितने अनुभव वाले ही गिने जाते हैं।</translation>
    </message>
    <message>
        <source>Usual: %1</source>
        <translation>आम तौर पर: %1</translation>
    </message>
    <message>
        <source>Usual: %1 – %2</source>
        <translation>आम तौर पर: %1 – %2</translation>
    </message>
    <message>
        <source>Students pay at once and the session stands. You hear of it.</source>
        <translation>छात्र तुरंत भुगतान करते हैं और सेशन पक्का हो जाता है। आपको ख़बर मिल जाती है।</translation>
    </message>
    <message numerus="yes">
        <source>You have up to %n hour(s) to answer. The student’s bank reserves the price: it is paid when you accept, and nothing is when you decline or do not answer.</source>
        <translation>
            <numerusform>जवाब देने के लिए आपके पास %n घंटे तक होते हैं। छात्र का बैंक कीमत रोककर रखता है: आपके स्वीकार करने पर भुगतान होता है; अस्वीकार करने या जवाब न देने पर कुछ नहीं लिया जाता।</numerusform>
            <numerusform>जवाब देने के लिए आपके पास %n घंटे तक होते हैं। छात्र का बैंक कीमत रोककर रखता है: आपके स्वीकार करने पर भुगतान होता है; अस्वीकार करने या जवाब न देने पर कुछ नहीं लिया जाता।</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::mentor::OverviewController</name>
    <message>
        <source>Save your weekly times under Availability first.</source>
        <translation>पहले उपलब्धता में अपना साप्ताहिक समय सेव करें।</translation>
    </message>
</context>
<context>
    <name>mc::mentor::OverviewPage</name>
    <message>
        <source>Accepted: %1, %2</source>
        <translation>स्वीकार: %1, %2</translation>
    </message>
    <message>
        <source>Declined: %1 was told and is refunded</source>
        <translation>अस्वीकार: %1 को बता दिया गया और पैसे वापस होंगे</translation>
    </message>
    <message>
        <source>Completed: the session with %1</source>
        <translation>पूरा हुआ: %1 के साथ सेशन</translation>
    </message>
    <message>
        <source>Accepting bookings</source>
        <translation>बुकिंग चालू</translation>
    </message>
    <message>
        <source>Earned this month</source>
        <translation>इस महीने की कमाई</translation>
    </message>
    <message>
        <source>Sessions this month</source>
        <translation>इस महीने के सेशन</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>रेटिंग</translation>
    </message>
    <message>
        <source>First answer</source>
        <translation>पहला जवाब</translation>
    </message>
    <message>
        <source>Requests to answer</source>
        <translation>जवाब के लिए अनुरोध</translation>
    </message>
    <message>
        <source>A accepts, D declines, Enter opens</source>
        <translation>A से स्वीकार, D से अस्वीकार, Enter से खोलें</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>स्वीकार करें</translation>
    </message>
    <message>
        <source>A while the list has the focus</source>
        <translation>A, जब सूची पर फ़ोकस हो</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>अस्वीकार करें</translation>
    </message>
    <message>
        <source>D while the list has the focus</source>
        <translation>D, जब सूची पर फ़ोकस हो</translation>
    </message>
    <message>
        <source>Not answered within 48 h: declined and refunded</source>
        <translation>48 घंटे में जवाब न मिलने पर: अस्वीकार और रिफ़ंड</translation>
    </message>
    <message>
        <source>Nothing to answer</source>
        <translation>जवाब देने के लिए कुछ नहीं</translation>
    </message>
    <message>
        <source>New requests appear here as they come, most urgent first.</source>
        <translation>नए अनुरोध आते ही यहाँ दिखेंगे, सबसे ज़रूरी सबसे ऊपर।</translation>
    </message>
    <message>
        <source>Next sessions</source>
        <translation>अगले सेशन</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>जुड़ें</translation>
    </message>
    <message>
        <source>Open session</source>
        <translation>सेशन खोलें</translation>
    </message>
    <message>
        <source>All bookings</source>
        <translation>सभी बुकिंग</translation>
    </message>
    <message>
        <source>No sessions ahead</source>
        <translation>आगे कोई सेशन नहीं</translation>
    </message>
    <message>
        <source>Offer times so that students can book you.</source>
        <translation>समय दें ताकि छात्र आपको बुक कर सकें।</translation>
    </message>
    <message>
        <source>Set availability</source>
        <translation>उपलब्धता तय करें</translation>
    </message>
    <message>
        <source>What you see is from %1.</source>
        <translation>जो दिख रहा है वह %1 का है।</translation>
    </message>
    <message>
        <source>Your overview could not be loaded</source>
        <translation>आपका सारांश लोड नहीं हो पाया</translation>
    </message>
    <message>
        <source>Earned in %1</source>
        <translation>%1 की कमाई</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>कुल %1</translation>
    </message>
    <message>
        <source>Sessions in %1</source>
        <translation>%1 के सेशन</translation>
    </message>
    <message numerus="yes">
        <source>%Ln review(s)</source>
        <translation>
            <numerusform>%Ln समीक्षा</numerusform>
            <numerusform>%Ln समीक्षाएँ</numerusform>
        </translation>
    </message>
    <message>
        <source>No reviews yet</source>
        <translation>अभी कोई समीक्षा नहीं</translation>
    </message>
    <message>
        <source>Typical over the last 90 days</source>
        <translation>पिछले 90 दिनों में आम तौर पर</translation>
    </message>
    <message>
        <source>No answers yet</source>
        <translation>अभी कोई जवाब नहीं</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>सारांश</translation>
    </message>
    <message>
        <source>What brings you requests</source>
        <translation>अनुरोध कैसे मिलते हैं</translation>
    </message>
    <message>
        <source>Offer times every week</source>
        <translation>हर हफ़्ते का समय तय करें</translation>
    </message>
    <message>
        <source>Students see the next free ones first.</source>
        <translation>छात्रों को सबसे पहले अगला ख़ाली समय दिखता है।</translation>
    </message>
    <message>
        <source>Say who you are</source>
        <translation>अपने बारे में बताएँ</translation>
    </message>
    <message>
        <source>A few sentences about you and your languages.</source>
        <translation>अपने बारे में कुछ वाक्य और अपनी भाषाएँ।</translation>
    </message>
    <message>
        <source>Write to your students</source>
        <translation>अपने छात्रों को लिखें</translation>
    </message>
    <message>
        <source>Whoever answers quickly is booked again.</source>
        <translation>जल्दी जवाब देने वालों को लोग दोबारा बुक करते हैं।</translation>
    </message>
    <message>
        <source>Pause my bookings when I accept</source>
        <translation>स्वीकार करने पर मेरी बुकिंग रोक दें</translation>
    </message>
</context>
<context>
    <name>mc::mentor::PayoutDetailsCard</name>
    <message>
        <source>Where you are paid</source>
        <translation>भुगतान कहाँ मिलता है</translation>
    </message>
    <message>
        <source>Enter your details</source>
        <translation>विवरण भरें</translation>
    </message>
    <message>
        <source>A UPI id or a bank account of yours: without it nothing can be paid out.</source>
        <translation>आपकी UPI आईडी या बैंक खाता: इसके बिना कुछ भेजा नहीं जा सकता।</translation>
    </message>
    <message>
        <source>%1 · bank account %2, %3</source>
        <comment>holder, account, IFSC</comment>
        <translation>%1 · बैंक खाता %2, %3</translation>
    </message>
    <message>
        <source>%1 · UPI %2</source>
        <comment>holder, UPI id</comment>
        <translation>%1 · UPI %2</translation>
    </message>
    <message>
        <source>Your bank sent a payout back: nothing is sent there until you have entered it again.</source>
        <translation>आपके बैंक ने भुगतान लौटा दिया: दोबारा भरने तक वहाँ कुछ नहीं भेजा जाएगा।</translation>
    </message>
    <message>
        <source>Changed a short while ago: nothing is sent there before %1.</source>
        <translation>हाल में बदला गया: %1 से पहले वहाँ कुछ नहीं भेजा जाएगा।</translation>
    </message>
    <message>
        <source>In use since %1.</source>
        <translation>%1 से चालू।</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>बदलें</translation>
    </message>
</context>
<context>
    <name>mc::mentor::PayoutDetailsDialog</name>
    <message>
        <source>Where you are paid</source>
        <translation>भुगतान कहाँ मिले</translation>
    </message>
    <message>
        <source>How you are paid</source>
        <translation>भुगतान का तरीका</translation>
    </message>
    <message>
        <source>Name of the account’s holder</source>
        <translation>खाताधारक का नाम</translation>
    </message>
    <message>
        <source>IFSC of the branch</source>
        <translation>शाखा का IFSC</translation>
    </message>
    <message>
        <source>It is kept encrypted, and only its last characters are ever shown. For your safety nothing is sent to new details for 72 hours.</source>
        <translation>यह एन्क्रिप्ट करके रखा जाता है और इसके बस आख़िरी अक्षर दिखाए जाते हैं। आपकी सुरक्षा के लिए नए विवरण पर 72 घंटे कुछ नहीं भेजा जाता।</translation>
    </message>
    <message>
        <source>UPI</source>
        <translation>UPI</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>बैंक खाता</translation>
    </message>
    <message>
        <source>Account number</source>
        <translation>खाता संख्या</translation>
    </message>
    <message>
        <source>UPI id</source>
        <translation>UPI आईडी</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>सेव करें</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>आपका पासवर्ड</translation>
    </message>
    <message>
        <source>Code from the app, or a recovery code</source>
        <translation>ऐप का कोड या रिकवरी कोड</translation>
    </message>
    <message>
        <source>This is not your password.</source>
        <translation>यह आपका पासवर्ड नहीं है।</translation>
    </message>
    <message>
        <source>This code is not right, or it was used before.</source>
        <translation>यह कोड सही नहीं है, या पहले इस्तेमाल हो चुका है।</translation>
    </message>
</context>
<context>
    <name>mc::mentor::PreviewPage</name>
    <message>
        <source>Free times</source>
        <translation>खाली समय</translation>
    </message>
    <message>
        <source>Why is a time not free?</source>
        <translation>कोई समय खाली क्यों नहीं है?</translation>
    </message>
    <message>
        <source>Length of the session</source>
        <translation>सेशन कितना लंबा</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n मिनट</numerusform>
            <numerusform>%n मिनट</numerusform>
        </translation>
    </message>
    <message>
        <source>Day</source>
        <translation>दिन</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>समय</translation>
    </message>
    <message>
        <source>Why is it not free?</source>
        <translation>यह खाली क्यों नहीं है?</translation>
    </message>
    <message>
        <source>This is what is saved, by your own clock.</source>
        <translation>यह वही है जो सहेजा गया है, आपकी अपनी घड़ी से।</translation>
    </message>
    <message>
        <source>Your times could not be loaded</source>
        <translation>आपके समय नहीं मिल पाए</translation>
    </message>
    <message>
        <source>Looking for free times …</source>
        <translation>खाली समय ढूँढे जा रहे हैं …</translation>
    </message>
    <message>
        <source>Students see no free time in this week.</source>
        <translation>इस हफ़्ते विद्यार्थियों को कोई खाली समय नहीं दिखता।</translation>
    </message>
    <message>
        <source>Looking it up …</source>
        <translation>देखा जा रहा है …</translation>
    </message>
    <message>
        <source>As students see it</source>
        <translation>विद्यार्थियों को जैसा दिखता है</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>उपलब्धता</translation>
    </message>
</context>
<context>
    <name>mc::mentor::ProfileEditorPage</name>
    <message>
        <source>Take it back</source>
        <translation>वापस लें</translation>
    </message>
    <message>
        <source>Load the new state</source>
        <translation>नई स्थिति लोड करें</translation>
    </message>
    <message>
        <source>As students see it</source>
        <translation>विद्यार्थियों को ऐसी दिखेगी</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>वापस लें</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>सेव करें</translation>
    </message>
    <message>
        <source>Ctrl S</source>
        <translation>Ctrl S</translation>
    </message>
    <message>
        <source>Taken back. Your profile stays as it is.</source>
        <translation>वापस ले लिया। आपकी प्रोफ़ाइल जैसी है वैसी रहेगी।</translation>
    </message>
    <message>
        <source>Saved. We look into the headline and the company first.</source>
        <translation>सेव हुआ। परिचय और कंपनी हम पहले जाँचेंगे।</translation>
    </message>
    <message>
        <source>Saved. Students see it now.</source>
        <translation>सेव हुआ। विद्यार्थियों को अब यही दिखेगा।</translation>
    </message>
    <message>
        <source>Your profile could not be loaded</source>
        <translation>आपकी प्रोफ़ाइल लोड नहीं हो सकी</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>सेव नहीं हुआ</translation>
    </message>
    <message>
        <source>Changed on another device</source>
        <translation>दूसरे डिवाइस पर बदला गया</translation>
    </message>
    <message>
        <source>What you write here cannot be saved. Load the new state and make your changes again.</source>
        <translation>यहाँ लिखा हुआ सेव नहीं हो सकता। नई स्थिति लोड करें और अपने बदलाव फिर से करें।</translation>
    </message>
    <message>
        <source>We are looking into your new headline and company</source>
        <translation>हम आपका नया परिचय और कंपनी जाँच रहे हैं</translation>
    </message>
    <message>
        <source>Until then students see: %1</source>
        <translation>तब तक विद्यार्थियों को दिखेगा: %1</translation>
    </message>
    <message>
        <source>Until then students see: %1 (%2)</source>
        <translation>तब तक विद्यार्थियों को दिखेगा: %1 (%2)</translation>
    </message>
    <message>
        <source>“%1” was declined</source>
        <translation>“%1” स्वीकार नहीं हुआ</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>बदलें</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>पूर्वावलोकन</translation>
    </message>
    <message>
        <source>Something is missing or not right. It is marked above.</source>
        <translation>कुछ छूट गया है या ठीक नहीं है। ऊपर उस पर निशान लगा है।</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>प्रोफ़ाइल</translation>
    </message>
    <message>
        <source>Your answer is sent.</source>
        <translation>आपका जवाब भेज दिया गया।</translation>
    </message>
    <message>
        <source>We have a question about your new headline and company</source>
        <translation>आपके नए परिचय और कंपनी के बारे में हमारा एक सवाल है</translation>
    </message>
</context>
<context>
    <name>mc::mentor::QuestionBox</name>
    <message>
        <source>Your answer</source>
        <translation>आपका जवाब</translation>
    </message>
    <message>
        <source>Send the answer</source>
        <translation>जवाब भेजें</translation>
    </message>
    <message>
        <source>Why it was declined</source>
        <translation>अस्वीकार होने का कारण</translation>
    </message>
    <message>
        <source>We asked, %1</source>
        <translation>हमने पूछा, %1</translation>
    </message>
    <message>
        <source>You answered, %1</source>
        <translation>आपने जवाब दिया, %1</translation>
    </message>
</context>
<context>
    <name>mc::mentor::RatingCard</name>
    <message numerus="yes">
        <source>%n stars</source>
        <translation>
            <numerusform>%n स्टार</numerusform>
            <numerusform>%n स्टार</numerusform>
        </translation>
    </message>
    <message>
        <source>No rating yet</source>
        <translation>अभी कोई रेटिंग नहीं</translation>
    </message>
    <message>
        <source>%1 of 5 stars</source>
        <translation>5 में से %1 स्टार</translation>
    </message>
    <message numerus="yes">
        <source>%n reviews</source>
        <translation>
            <numerusform>%n समीक्षा</numerusform>
            <numerusform>%n समीक्षाएँ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::mentor::ReceivedReview</name>
    <message>
        <source>Answer</source>
        <translation>जवाब दें</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>आपका जवाब</translation>
    </message>
    <message>
        <source>Everybody who reads the review sees it. You can change it for a day.</source>
        <translation>समीक्षा पढ़ने वाला हर व्यक्ति इसे देखता है। आप इसे एक दिन तक बदल सकते हैं।</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>हटा दें</translation>
    </message>
    <message>
        <source>Send answer</source>
        <translation>जवाब भेजें</translation>
    </message>
    <message>
        <source>Change the answer</source>
        <translation>जवाब बदलें</translation>
    </message>
    <message>
        <source>Sending …</source>
        <translation>भेजा जा रहा है …</translation>
    </message>
</context>
<context>
    <name>mc::mentor::ReliabilityCard</name>
    <message>
        <source>You have cancelled nothing that you confirmed</source>
        <translation>पुष्टि करने के बाद आपने कोई सेशन रद्द नहीं किया</translation>
    </message>
    <message numerus="yes">
        <source>Cancelled by you: %1 of your last %Ln confirmed session(s), %2</source>
        <translation>
            <numerusform>आपने रद्द किए: पिछले %Ln पुष्ट सेशन में से %1, यानी %2</numerusform>
            <numerusform>आपने रद्द किए: पिछले %Ln पुष्ट सेशन में से %1, यानी %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Students rely on what you confirm. At %1 your bookings are paused: keep the next sessions, and take away times that you cannot offer.</source>
        <translation>छात्र आपकी पुष्टि पर भरोसा करते हैं। %1 पर आपकी बुकिंग रोक दी जाती हैं: आने वाले सेशन निभाएँ, और जो समय नहीं दे सकते उसे हटा दें।</translation>
    </message>
    <message>
        <source>Each further cancellation pauses your bookings. Sessions that you keep bring it below %1 again.</source>
        <translation>हर नया रद्दीकरण आपकी बुकिंग रोक देगा। सेशन निभाने से दर फिर %1 से नीचे आ जाएगी।</translation>
    </message>
    <message numerus="yes">
        <source>It counts once there are %Ln session(s).</source>
        <translation>
            <numerusform>%Ln सेशन हो जाने पर ही इसकी गिनती होगी।</numerusform>
            <numerusform>%Ln सेशन हो जाने पर ही इसकी गिनती होगी।</numerusform>
        </translation>
    </message>
    <message>
        <source>Students can rely on you. At %1 you are warned, at %2 your bookings are paused.</source>
        <translation>छात्र आप पर भरोसा कर सकते हैं। %1 पर आपको चेतावनी मिलती है, %2 पर आपकी बुकिंग रोक दी जाती हैं।</translation>
    </message>
</context>
<context>
    <name>mc::mentor::RequestDelegate</name>
    <message>
        <source>Time is up</source>
        <translation>समय पूरा हुआ</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>%1 मिनट बाकी</translation>
    </message>
    <message>
        <source>%1 h left</source>
        <translation>%1 घंटे बाकी</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>स्वीकार करें</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>अस्वीकार करें</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 मिनट</translation>
    </message>
    <message>
        <source>Without an agenda</source>
        <translation>एजेंडा नहीं दिया</translation>
    </message>
    <message>
        <source>You get %1</source>
        <translation>आपको %1 मिलेंगे</translation>
    </message>
    <message>
        <source>%1 min, %2</source>
        <translation>%1 मिनट, %2</translation>
    </message>
    <message>
        <source>Premium</source>
        <translation>Premium</translation>
    </message>
</context>
<context>
    <name>mc::mentor::ReviewsPage</name>
    <message>
        <source>More reviews</source>
        <translation>और समीक्षाएँ</translation>
    </message>
    <message>
        <source>No reviews yet</source>
        <translation>अभी कोई समीक्षा नहीं</translation>
    </message>
    <message>
        <source>After a session your student is asked how it was. What she writes stands here and on your profile, and you can answer it.</source>
        <translation>सेशन के बाद आपके छात्र से पूछा जाता है कि कैसा रहा। जो लिखा जाता है, वह यहाँ और आपकी प्रोफ़ाइल पर दिखता है, और आप उसका जवाब दे सकते हैं।</translation>
    </message>
    <message>
        <source>Your answer is on your profile</source>
        <translation>आपका जवाब आपकी प्रोफ़ाइल पर है</translation>
    </message>
    <message>
        <source>Thank you. An admin will look at it.</source>
        <translation>धन्यवाद। एडमिन इसे देखेंगे।</translation>
    </message>
    <message>
        <source>Your reviews could not be loaded</source>
        <translation>आपकी समीक्षाएँ लोड नहीं हो सकीं</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>समीक्षाएँ</translation>
    </message>
</context>
<context>
    <name>mc::mentor::RulesCard</name>
    <message>
        <source>None</source>
        <translation>कोई नहीं</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n दिन</numerusform>
            <numerusform>%n दिन</numerusform>
        </translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>कोई सीमा नहीं</translation>
    </message>
    <message>
        <source>%1 at most</source>
        <translation>ज़्यादा से ज़्यादा %1</translation>
    </message>
    <message>
        <source>Buffer before</source>
        <translation>पहले का अंतर</translation>
    </message>
    <message>
        <source>Buffer after</source>
        <translation>बाद का अंतर</translation>
    </message>
    <message>
        <source>Minimum notice</source>
        <translation>कम से कम पहले सूचना</translation>
    </message>
    <message>
        <source>Bookable ahead</source>
        <translation>कितने आगे तक बुकिंग</translation>
    </message>
    <message>
        <source>Sessions a day</source>
        <translation>एक दिन में सेशन</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>नियम</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>New days for Premium first</source>
        <translation>नए दिन पहले Premium के लिए</translation>
    </message>
    <message>
        <source>The day that can be booked last is for students with Premium alone, until your next midnight. You can still give its times to anybody.</source>
        <translation>बुकिंग का आख़िरी दिन आपकी अगली आधी रात तक सिर्फ़ Premium वाले छात्रों के लिए रहेगा। आप चाहें तो उसके समय किसी को भी दे सकते हैं।</translation>
    </message>
</context>
<context>
    <name>mc::mentor::SessionDelegate</name>
    <message>
        <source>Join</source>
        <translation>जुड़ें</translation>
    </message>
    <message>
        <source>Opens %1</source>
        <translation>%1 पर खुलेगा</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>अभी खुला है</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 मिनट</translation>
    </message>
</context>
<context>
    <name>mc::mentor::SessionsTarget</name>
    <message>
        <source>Write my sessions into</source>
        <translation>मेरे सेशन इस कैलेंडर में लिखें</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>फिर कोशिश करें</translation>
    </message>
    <message>
        <source>Write my sessions again</source>
        <translation>मेरे सेशन फिर से लिखें</translation>
    </message>
    <message>
        <source>Sessions could not be taken out of “%1”: remove them there yourself.</source>
        <translation>“%1” में से सेशन नहीं हटाए जा सके: उन्हें वहाँ ख़ुद हटा दें।</translation>
    </message>
    <message>
        <source>No calendar</source>
        <translation>किसी कैलेंडर में नहीं</translation>
    </message>
    <message>
        <source>Confirmed sessions can be in a calendar of yours, and follow when they are moved or cancelled.</source>
        <translation>पक्के सेशन आपके किसी कैलेंडर में दिख सकते हैं, और समय बदलने या रद्द होने पर वहाँ भी बदल जाते हैं।</translation>
    </message>
    <message>
        <source>Your sessions are being written …</source>
        <translation>आपके सेशन लिखे जा रहे हैं …</translation>
    </message>
    <message>
        <source>All your sessions to come are in it.</source>
        <translation>आपके सभी आने वाले सेशन इसमें हैं।</translation>
    </message>
    <message>
        <source>It was tried for a day, and is not tried any more.</source>
        <translation>एक दिन तक कोशिश की गई, अब नहीं की जाएगी।</translation>
    </message>
    <message>
        <source>It is tried again.</source>
        <translation>फिर कोशिश की जाएगी।</translation>
    </message>
    <message>
        <source>Its server does not take user and password: give a new app password with “Change”.</source>
        <translation>इसका सर्वर यूज़र नेम और पासवर्ड नहीं मान रहा: “बदलें” से नया ऐप पासवर्ड दें।</translation>
    </message>
    <message>
        <source>This calendar cannot be written to: allow it there, or choose another one.</source>
        <translation>इस कैलेंडर में लिखने की अनुमति नहीं है: वहाँ अनुमति दें, या कोई दूसरा कैलेंडर चुनें।</translation>
    </message>
    <message>
        <source>This calendar is not there any more.</source>
        <translation>यह कैलेंडर अब वहाँ नहीं है।</translation>
    </message>
    <message>
        <source>There is no room left in this calendar.</source>
        <translation>इस कैलेंडर में अब जगह नहीं बची।</translation>
    </message>
    <message>
        <source>Its server does not take all of your sessions.</source>
        <translation>इसका सर्वर आपके सभी सेशन नहीं ले रहा।</translation>
    </message>
    <message>
        <source>Its address leads into a private network, which is not called.</source>
        <translation>इसका पता एक निजी नेटवर्क में जाता है, जहाँ हम नहीं जाते।</translation>
    </message>
    <message>
        <source>The certificate of its server is not trusted.</source>
        <translation>इसके सर्वर के सर्टिफ़िकेट पर भरोसा नहीं है।</translation>
    </message>
    <message>
        <source>Its server takes too long to answer.</source>
        <translation>इसका सर्वर जवाब देने में बहुत देर लगाता है।</translation>
    </message>
    <message>
        <source>Its server does not answer as it should.</source>
        <translation>इसका सर्वर ठीक से जवाब नहीं दे रहा।</translation>
    </message>
</context>
<context>
    <name>mc::mentor::StandingCard</name>
    <message numerus="yes">
        <source>Your last %Ln review(s) have %1 stars on average</source>
        <translation>
            <numerusform>आपकी पिछली %Ln समीक्षा में औसत %1 स्टार हैं</numerusform>
            <numerusform>आपकी पिछली %Ln समीक्षाओं में औसत %1 स्टार हैं</numerusform>
        </translation>
    </message>
    <message>
        <source>Your bookings are paused for your ratings</source>
        <translation>रेटिंग के कारण आपकी बुकिंग रोक दी गई हैं</translation>
    </message>
    <message>
        <source>Your bookings stay paused</source>
        <translation>आपकी बुकिंग रुकी रहेंगी</translation>
    </message>
    <message numerus="yes">
        <source>Students expect %1 or more. If the average is below %2 when %Ln more review(s) have come, your bookings are paused until an admin has decided. Read under Reviews what was missing.</source>
        <translation>
            <numerusform>छात्र %1 या उससे ज़्यादा की उम्मीद रखते हैं। %Ln और समीक्षा आने पर औसत %2 से कम रहा, तो एडमिन के फ़ैसले तक आपकी बुकिंग रोक दी जाएँगी। “समीक्षाएँ” में पढ़ें कि क्या कमी रही।</numerusform>
            <numerusform>छात्र %1 या उससे ज़्यादा की उम्मीद रखते हैं। %Ln और समीक्षाएँ आने पर औसत %2 से कम रहा, तो एडमिन के फ़ैसले तक आपकी बुकिंग रोक दी जाएँगी। “समीक्षाएँ” में पढ़ें कि क्या कमी रही।</numerusform>
        </translation>
    </message>
    <message>
        <source>An admin looks at your sessions and reviews and decides whether you can take bookings again. You are told here and by mail. What is booked stays as it is: please hold it.</source>
        <translation>एडमिन आपके सेशन और समीक्षाएँ देखकर तय करेंगे कि आप फिर से बुकिंग ले सकते हैं या नहीं। फ़ैसला आपको यहाँ और मेल से बताया जाएगा। जो बुक है वह वैसा ही रहेगा: कृपया उसे पूरा करें।</translation>
    </message>
    <message>
        <source>An admin’s reason: %1</source>
        <translation>एडमिन का कारण: %1</translation>
    </message>
    <message>
        <source>What is booked stays as it is. An admin may take the pause back; you are told here and by mail.</source>
        <translation>जो बुक है वह वैसा ही रहेगा। एडमिन यह रोक हटा सकते हैं; ऐसा होने पर आपको यहाँ और मेल से बताया जाएगा।</translation>
    </message>
</context>
<context>
    <name>mc::mentor::TimesStep</name>
    <message>
        <source>The hours of a usual week in which you could be booked. You can change them at any time later.</source>
        <translation>आम हफ़्ते के वे घंटे जिनमें आपको बुक किया जा सकता है। इन्हें आप बाद में कभी भी बदल सकते हैं।</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>समय क्षेत्र</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>समय</translation>
    </message>
    <message>
        <source>Hours of a usual week</source>
        <translation>आम हफ़्ते के घंटे</translation>
    </message>
</context>
<context>
    <name>mc::mentor::VacationDialog</name>
    <message>
        <source>Add a vacation</source>
        <translation>छुट्टी जोड़ें</translation>
    </message>
    <message>
        <source>Choose the first day away.</source>
        <translation>छुट्टी का पहला दिन चुनें।</translation>
    </message>
    <message>
        <source>Days of the vacation</source>
        <translation>छुट्टी के दिन</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>Add vacation</source>
        <translation>छुट्टी जोड़ें</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n day(s)</source>
        <translation>
            <numerusform>%1: %n दिन</numerusform>
            <numerusform>%1: %n दिन</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::mentor::WeekdayRow</name>
    <message>
        <source>Not offered</source>
        <translation>समय नहीं दिया</translation>
    </message>
    <message>
        <source>Add a time on %1</source>
        <translation>%1 को समय जोड़ें</translation>
    </message>
</context>
<context>
    <name>mc::mentor::WindowsEditor</name>
    <message>
        <source>%1, from</source>
        <translation>%1, से</translation>
    </message>
    <message>
        <source>%1, to</source>
        <translation>%1, तक</translation>
    </message>
    <message>
        <source>Remove this time of %1</source>
        <translation>%1 का यह समय हटाएँ</translation>
    </message>
</context>
<context>
    <name>mc::mentor::WorkStep</name>
    <message>
        <source>Years of experience</source>
        <translation>अनुभव के वर्ष</translation>
    </message>
    <message>
        <source>Add a field</source>
        <translation>क्षेत्र जोड़ें</translation>
    </message>
    <message>
        <source>Add a position</source>
        <translation>पद जोड़ें</translation>
    </message>
    <message>
        <source>Expertise</source>
        <translation>विशेषज्ञता</translation>
    </message>
    <message>
        <source>Experience</source>
        <translation>अनुभव</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>क्षेत्र</translation>
    </message>
    <message>
        <source>System design</source>
        <translation>सिस्टम डिज़ाइन</translation>
    </message>
    <message>
        <source>How well</source>
        <translation>कितना अच्छा</translation>
    </message>
    <message>
        <source>Familiar</source>
        <translation>परिचित</translation>
    </message>
    <message>
        <source>Proficient</source>
        <translation>कुशल</translation>
    </message>
    <message>
        <source>Expert</source>
        <translation>विशेषज्ञ</translation>
    </message>
    <message>
        <source>Remove this field</source>
        <translation>यह क्षेत्र हटाएँ</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>पद</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>कंपनी</translation>
    </message>
    <message>
        <source>From</source>
        <translation>से</translation>
    </message>
    <message>
        <source>To</source>
        <translation>तक</translation>
    </message>
    <message>
        <source>Remove this position</source>
        <translation>यह पद हटाएँ</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>काम</translation>
    </message>
    <message>
        <source>Leave the last year empty where you still are.</source>
        <translation>जहाँ आप अब भी हैं, वहाँ आख़िरी वर्ष खाली छोड़ें।</translation>
    </message>
    <message>
        <source>Position, company and first year of each</source>
        <translation>हर अनुभव का पद, कंपनी और पहला साल</translation>
    </message>
    <message>
        <source>What you can help with, and where you learned it.</source>
        <translation>आप किसमें मदद कर सकते हैं और वह कहाँ सीखा।</translation>
    </message>
</context>
<context>
    <name>mc::mentor::ZoneCard</name>
    <message>
        <source>Time zone</source>
        <translation>टाइम ज़ोन</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>बदलें</translation>
    </message>
    <message>
        <source>Change the time zone</source>
        <translation>टाइम ज़ोन बदलें</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>city and zone</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>mc::mentor::ZoneDialog</name>
    <message>
        <source>Time zone of your weekly times</source>
        <translation>हर हफ़्ते के समय का टाइम ज़ोन</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>टाइम ज़ोन</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>Use this time zone</source>
        <translation>यही टाइम ज़ोन रखें</translation>
    </message>
    <message>
        <source>Your weekly times, exceptions and vacations are read by the clock of %1.</source>
        <translation>आपके हर हफ़्ते के समय, अपवाद और छुट्टियाँ %1 की घड़ी से चलते हैं।</translation>
    </message>
    <message>
        <source>Your times stay where they are for now.</source>
        <translation>फ़िलहाल आपके समय वहीं रहेंगे।</translation>
    </message>
    <message>
        <source>Your times come %1 later for everybody.</source>
        <translation>आपके समय सबके लिए %1 बाद में आएँगे।</translation>
    </message>
    <message>
        <source>Your times come %1 earlier for everybody.</source>
        <translation>आपके समय सबके लिए %1 पहले आएँगे।</translation>
    </message>
    <message>
        <source>%1 becomes %2</source>
        <comment>weekly times</comment>
        <translation>%1 की जगह %2</translation>
    </message>
    <message>
        <source>By the clock of %1, as you know it now.</source>
        <translation>%1 की घड़ी से, जैसा आप अभी देखते हैं।</translation>
    </message>
    <message>
        <source>Exceptions and vacations go by the new clock as well. Sessions that are booked keep their moment.</source>
        <translation>अपवाद और छुट्टियाँ भी नई घड़ी से चलेंगे। बुक हो चुके सेशन अपने ही समय पर रहेंगे।</translation>
    </message>
</context>
<context>
    <name>mc::messaging::ChatPanel</name>
    <message>
        <source>Say hello</source>
        <translation>नमस्ते कहें</translation>
    </message>
    <message>
        <source>Share what you want to work on, code included.</source>
        <translation>बताएँ कि आप किस पर काम करना चाहते हैं, कोड भी भेज सकते हैं।</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>संदेश लिखें</translation>
    </message>
    <message>
        <source>Message %1</source>
        <translation>%1 को संदेश लिखें</translation>
    </message>
    <message>
        <source>The messages did not load</source>
        <translation>संदेश लोड नहीं हुए</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Report this message?</source>
        <translation>इस संदेश की रिपोर्ट करें?</translation>
    </message>
    <message>
        <source>An admin reads it, with a few messages before and after it, and decides whether it stays. The other one is told only if it is removed.</source>
        <translation>कोई एडमिन इसे और इसके आगे-पीछे के कुछ संदेश पढ़कर तय करेगा कि यह रहे या नहीं। सामने वाले को तभी बताया जाएगा जब इसे हटाया जाए।</translation>
    </message>
</context>
<context>
    <name>mc::messaging::Composer</name>
    <message>
        <source>Message</source>
        <translation>संदेश</translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter new line</source>
        <translation>Enter से भेजें, Shift+Enter से नई लाइन</translation>
    </message>
    <message>
        <source>Bold (Ctrl+B)</source>
        <translation>बोल्ड (Ctrl+B)</translation>
    </message>
    <message>
        <source>Code (Ctrl+E)</source>
        <translation>कोड (Ctrl+E)</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>भेजें</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 में से %1</translation>
    </message>
</context>
<context>
    <name>mc::messaging::ConversationModel</name>
    <message>
        <source>%1 is typing …</source>
        <translation>%1 लिख रहे हैं …</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>अभी कोई संदेश नहीं</translation>
    </message>
    <message>
        <source>You: %1</source>
        <translation>आप: %1</translation>
    </message>
    <message>
        <source>online</source>
        <translation>ऑनलाइन</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n अपठित</numerusform>
            <numerusform>%n अपठित</numerusform>
        </translation>
    </message>
    <message>
        <source>Draft: %1</source>
        <translation>ड्राफ़्ट: %1</translation>
    </message>
</context>
<context>
    <name>mc::messaging::MessageLayout</name>
    <message>
        <source>Copy</source>
        <translation>कॉपी करें</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>कोड कॉपी करें</translation>
    </message>
</context>
<context>
    <name>mc::messaging::MessagesPage</name>
    <message>
        <source>Find a person</source>
        <translation>किसी को खोजें</translation>
    </message>
    <message>
        <source>Ctrl F</source>
        <translation>Ctrl F</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>बातचीत</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>संदेश</translation>
    </message>
    <message>
        <source>No conversations yet</source>
        <translation>अभी कोई बातचीत नहीं</translation>
    </message>
    <message>
        <source>A conversation opens by itself when a session is confirmed.</source>
        <translation>सेशन पक्का होते ही बातचीत अपने आप खुल जाएगी।</translation>
    </message>
    <message>
        <source>The conversations did not load</source>
        <translation>बातचीत लोड नहीं हुईं</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%2 में %1</translation>
    </message>
    <message>
        <source>Online · %1</source>
        <translation>ऑनलाइन · %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>This conversation cannot be opened. %1</source>
        <translation>यह बातचीत नहीं खुल सकती। %1</translation>
    </message>
    <message>
        <source>All conversations</source>
        <translation>सभी बातचीत</translation>
    </message>
    <message>
        <source>Thank you. An admin will look at it.</source>
        <translation>धन्यवाद। कोई एडमिन इसे देखेगा।</translation>
    </message>
    <message>
        <source>All sessions with this person</source>
        <translation>इस व्यक्ति के साथ सभी सेशन</translation>
    </message>
</context>
<context>
    <name>mc::messaging::ReportDialog</name>
    <message>
        <source>Not now</source>
        <translation>अभी नहीं</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>रिपोर्ट करें</translation>
    </message>
    <message>
        <source>What should the admin know?</source>
        <translation>एडमिन को क्या जानना चाहिए?</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>वैकल्पिक</translation>
    </message>
</context>
<context>
    <name>mc::messaging::SystemWords</name>
    <message>
        <source>Booking %1 confirmed</source>
        <translation>बुकिंग %1 पक्की हुई</translation>
    </message>
    <message>
        <source>Booking %1 was cancelled</source>
        <translation>बुकिंग %1 रद्द हुई</translation>
    </message>
    <message>
        <source>Session %1 completed</source>
        <translation>सेशन %1 पूरा हुआ</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>सेशन</translation>
    </message>
    <message>
        <source>Booking confirmed</source>
        <translation>बुकिंग पक्की हुई</translation>
    </message>
    <message>
        <source>Booking cancelled</source>
        <translation>बुकिंग रद्द हुई</translation>
    </message>
    <message>
        <source>Session completed</source>
        <translation>सेशन पूरा हुआ</translation>
    </message>
    <message>
        <source>Booking %1 has a new time</source>
        <translation>बुकिंग %1 का समय बदल गया</translation>
    </message>
    <message>
        <source>Booking moved</source>
        <translation>बुकिंग का समय बदला</translation>
    </message>
    <message>
        <source>This message was removed</source>
        <translation>यह संदेश हटा दिया गया</translation>
    </message>
</context>
<context>
    <name>mc::messaging::ThreadDelegate</name>
    <message>
        <source>Sending …</source>
        <translation>भेजा जा रहा है …</translation>
    </message>
    <message>
        <source>Not sent.</source>
        <translation>नहीं भेजा गया।</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>फिर कोशिश करें</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Waiting for the connection; goes by itself.</source>
        <translation>कनेक्शन का इंतज़ार; अपने आप भेजा जाएगा।</translation>
    </message>
</context>
<context>
    <name>mc::messaging::ThreadModel</name>
    <message>
        <source>You</source>
        <translation>आप</translation>
    </message>
    <message>
        <source>Seen %1</source>
        <translation>%1 देखा</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Not sent.</source>
        <translation>नहीं भेजा गया।</translation>
    </message>
    <message>
        <source>Waiting to be sent.</source>
        <translation>भेजे जाने का इंतज़ार है।</translation>
    </message>
</context>
<context>
    <name>mc::messaging::ThreadView</name>
    <message>
        <source>Messages</source>
        <translation>संदेश</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>टेक्स्ट कॉपी करें</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>फिर कोशिश करें</translation>
    </message>
    <message>
        <source>Link: %1, %2</source>
        <translation>लिंक: %1, %2</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>हटाएँ</translation>
    </message>
    <message>
        <source>Report this message …</source>
        <translation>इस संदेश की रिपोर्ट करें …</translation>
    </message>
</context>
<context>
    <name>mc::messaging::TypingLine</name>
    <message>
        <source>%1 is typing</source>
        <translation>%1 लिख रहे हैं</translation>
    </message>
</context>
<context>
    <name>mc::net::ApiCall</name>
    <message numerus="yes">
        <source>%1 took longer than %n seconds.</source>
        <translation>
            <numerusform>%1 ने %n सेकंड से ज़्यादा समय लिया।</numerusform>
            <numerusform>%1 ने %n सेकंड से ज़्यादा समय लिया।</numerusform>
        </translation>
    </message>
    <message>
        <source>The connection to %1 could not be made secure.</source>
        <translation>%1 से सुरक्षित कनेक्शन नहीं बन पाया।</translation>
    </message>
    <message>
        <source>There is no server called %1.</source>
        <translation>%1 नाम का कोई सर्वर नहीं है।</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>%1 से संपर्क नहीं हो पाया।</translation>
    </message>
    <message>
        <source>Another server was chosen meanwhile.</source>
        <translation>इस बीच कोई दूसरा सर्वर चुना गया।</translation>
    </message>
</context>
<context>
    <name>mc::net::ApiClient</name>
    <message>
        <source>%1 does not answer as it should.</source>
        <translation>%1 ठीक से जवाब नहीं दे रहा।</translation>
    </message>
</context>
<context>
    <name>mc::net::FieldWords</name>
    <message numerus="yes">
        <source>Please write at least %n character(s).</source>
        <translation>
            <numerusform>कम से कम %n अक्षर लिखें।</numerusform>
            <numerusform>कम से कम %n अक्षर लिखें।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Please write at most %n character(s).</source>
        <translation>
            <numerusform>ज़्यादा से ज़्यादा %n अक्षर लिखें।</numerusform>
            <numerusform>ज़्यादा से ज़्यादा %n अक्षर लिखें।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Please name at least %n.</source>
        <translation>
            <numerusform>कम से कम %n चुनें।</numerusform>
            <numerusform>कम से कम %n चुनें।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Please name at most %n.</source>
        <translation>
            <numerusform>ज़्यादा से ज़्यादा %n चुनें।</numerusform>
            <numerusform>ज़्यादा से ज़्यादा %n चुनें।</numerusform>
        </translation>
    </message>
    <message>
        <source>At least %1, please.</source>
        <translation>कम से कम %1 होना चाहिए।</translation>
    </message>
    <message>
        <source>At most %1, please.</source>
        <translation>ज़्यादा से ज़्यादा %1 हो सकता है।</translation>
    </message>
    <message>
        <source>Only in steps of %1.</source>
        <translation>केवल %1 के अंतराल में।</translation>
    </message>
    <message>
        <source>Write an address like you@example.org.</source>
        <translation>पता ऐसे लिखें: you@example.org</translation>
    </message>
    <message>
        <source>Choose a time zone from the list.</source>
        <translation>सूची में से टाइम ज़ोन चुनें।</translation>
    </message>
    <message>
        <source>Write a web address that begins with https://.</source>
        <translation>https:// से शुरू होने वाला वेब पता लिखें।</translation>
    </message>
    <message>
        <source>Write the number with its country code, such as +919876543210.</source>
        <translation>नंबर देश के कोड के साथ लिखें, जैसे +919876543210।</translation>
    </message>
    <message>
        <source>Only one line, please.</source>
        <translation>इसे एक ही पंक्ति में लिखें।</translation>
    </message>
    <message>
        <source>Only digits, please.</source>
        <translation>केवल अंक लिखें।</translation>
    </message>
    <message>
        <source>This is not a date.</source>
        <translation>यह तारीख़ सही नहीं है।</translation>
    </message>
    <message>
        <source>This is not a time.</source>
        <translation>यह समय सही नहीं है।</translation>
    </message>
    <message>
        <source>This is not written as it should be.</source>
        <translation>यह सही तरह से नहीं लिखा गया है।</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>इसे भरना ज़रूरी है।</translation>
    </message>
    <message>
        <source>This is too long.</source>
        <translation>यह बहुत लंबा है।</translation>
    </message>
    <message>
        <source>These are too many.</source>
        <translation>ये बहुत ज़्यादा हैं।</translation>
    </message>
    <message>
        <source>Choose one of those that are offered.</source>
        <translation>दिए गए विकल्पों में से चुनें।</translation>
    </message>
    <message>
        <source>This is there twice.</source>
        <translation>यह दो बार लिखा है।</translation>
    </message>
    <message>
        <source>These overlap.</source>
        <translation>ये आपस में टकराते हैं।</translation>
    </message>
    <message>
        <source>This is too little or too early.</source>
        <translation>यह बहुत कम या बहुत पहले है।</translation>
    </message>
    <message>
        <source>This is too much or too late.</source>
        <translation>यह बहुत ज़्यादा या बहुत बाद में है।</translation>
    </message>
    <message>
        <source>There is nothing that shows it. Say how it was seen.</source>
        <translation>इसका कोई सबूत नहीं है। लिखें कि इसे कैसे देखा गया।</translation>
    </message>
    <message>
        <source>Write a UPI id such as name@bank.</source>
        <translation>UPI आईडी लिखें, जैसे name@bank.</translation>
    </message>
    <message>
        <source>Write the 11 characters of the branch, such as HDFC0001234.</source>
        <translation>शाखा के 11 अक्षर लिखें, जैसे HDFC0001234.</translation>
    </message>
    <message>
        <source>Write 5 to 35 letters or digits.</source>
        <translation>5 से 35 अक्षर या अंक लिखें।</translation>
    </message>
</context>
<context>
    <name>mc::net::Problem</name>
    <message>
        <source>That was a little fast. Wait a moment and try again.</source>
        <translation>यह थोड़ा जल्दी था। एक पल रुककर फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>The server met a problem of its own. Try again in a moment.</source>
        <translation>सर्वर में कोई समस्या आई। एक पल बाद फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>Please sign in again.</source>
        <translation>कृपया फिर से साइन इन करें।</translation>
    </message>
    <message>
        <source>E-mail and password do not match.</source>
        <translation>ईमेल और पासवर्ड मेल नहीं खाते।</translation>
    </message>
    <message>
        <source>This account is suspended. Write to the people who run this server.</source>
        <translation>यह खाता निलंबित है। सर्वर चलाने वाले लोगों को लिखें।</translation>
    </message>
    <message>
        <source>Your account may not do this.</source>
        <translation>आपके खाते को इसकी अनुमति नहीं है।</translation>
    </message>
    <message>
        <source>There is already an account with this e-mail.</source>
        <translation>इस ईमेल से पहले से एक खाता है।</translation>
    </message>
    <message>
        <source>Confirm your e-mail first: we sent you a code.</source>
        <translation>पहले अपने ईमेल की पुष्टि करें: हमने आपको कोड भेजा है।</translation>
    </message>
    <message>
        <source>This code is not right, or it is too old.</source>
        <translation>यह कोड सही नहीं है, या बहुत पुराना है।</translation>
    </message>
    <message>
        <source>You were signed out for safety. Please sign in again.</source>
        <translation>सुरक्षा के लिए आपको साइन आउट किया गया। कृपया फिर से साइन इन करें।</translation>
    </message>
    <message>
        <source>This password is too easy to guess.</source>
        <translation>यह पासवर्ड आसानी से पता चल सकता है।</translation>
    </message>
    <message>
        <source>Admins need a second step at sign-in. Set it up in the settings, then come back.</source>
        <translation>एडमिन के लिए साइन इन का दूसरा चरण ज़रूरी है। इसे सेटिंग में चालू करें, फिर यहाँ लौटें।</translation>
    </message>
    <message>
        <source>That took a little long. Please sign in with your password again.</source>
        <translation>इसमें थोड़ी देर हो गई। कृपया अपने पासवर्ड से फिर साइन इन करें।</translation>
    </message>
    <message>
        <source>Somebody was faster: this time is no longer free.</source>
        <translation>किसी और ने पहले बुक कर लिया: यह समय अब खाली नहीं है।</translation>
    </message>
    <message>
        <source>The mentor does not offer this time any more.</source>
        <translation>मेंटर अब यह समय नहीं देते।</translation>
    </message>
    <message>
        <source>You have another session at this time.</source>
        <translation>इस समय आपका एक और सेशन है।</translation>
    </message>
    <message>
        <source>You cannot book a session with yourself.</source>
        <translation>आप अपने साथ सेशन बुक नहीं कर सकते।</translation>
    </message>
    <message>
        <source>This mentor takes no bookings at the moment.</source>
        <translation>ये मेंटर फ़िलहाल बुकिंग नहीं ले रहे।</translation>
    </message>
    <message>
        <source>This has changed meanwhile. The page shows the new state.</source>
        <translation>इस बीच यह बदल गया है। पेज पर नई स्थिति दिख रही है।</translation>
    </message>
    <message>
        <source>This was changed elsewhere meanwhile. Look at the new state and save again.</source>
        <translation>इस बीच इसे कहीं और बदला गया। नई स्थिति देखकर फिर से सेव करें।</translation>
    </message>
    <message>
        <source>You are keeping three times already. Pay for one of them or release it first.</source>
        <translation>आप पहले से तीन समय रखे हुए हैं। पहले किसी एक का भुगतान करें या उसे छोड़ें।</translation>
    </message>
    <message>
        <source>The call opens 10 minutes before the start and closes 5 minutes after the end.</source>
        <translation>कॉल शुरू होने से 10 मिनट पहले खुलती है और समाप्ति के 5 मिनट बाद बंद होती है।</translation>
    </message>
    <message>
        <source>You have already reviewed this session.</source>
        <translation>आप इस सेशन की समीक्षा लिख चुके हैं।</translation>
    </message>
    <message>
        <source>The session is not completed yet.</source>
        <translation>सेशन अभी पूरा नहीं हुआ है।</translation>
    </message>
    <message>
        <source>The payment did not go through. If your bank took the money, it comes back by itself.</source>
        <translation>भुगतान नहीं हो पाया। पैसे कट गए हों तो अपने आप वापस आ जाएँगे।</translation>
    </message>
    <message>
        <source>The payment service does not answer. Try again in a moment.</source>
        <translation>भुगतान सेवा जवाब नहीं दे रही। एक पल बाद फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>This message is too long.</source>
        <translation>यह संदेश बहुत लंबा है।</translation>
    </message>
    <message>
        <source>The server does not understand this version of the program. Look for a newer one.</source>
        <translation>सर्वर इस ऐप के वर्ज़न को नहीं समझता। नया वर्ज़न देखें।</translation>
    </message>
    <message>
        <source>This was sent before with other content. Begin again, please.</source>
        <translation>यह पहले दूसरी जानकारी के साथ भेजा जा चुका है। कृपया फिर से शुरू करें।</translation>
    </message>
    <message>
        <source>The first try is still under way. Wait a moment.</source>
        <translation>पहली कोशिश अभी चल रही है। थोड़ा इंतज़ार करें।</translation>
    </message>
    <message>
        <source>Something is not filled in as it should be. Look through it once more.</source>
        <translation>कुछ जानकारी सही नहीं भरी गई है। एक बार फिर देख लें।</translation>
    </message>
    <message>
        <source>This is too long to be sent.</source>
        <translation>यह भेजने के लिए बहुत बड़ा है।</translation>
    </message>
    <message>
        <source>This is not there, or not any more.</source>
        <translation>यह मौजूद नहीं है, या अब नहीं रहा।</translation>
    </message>
    <message>
        <source>It is too early for this.</source>
        <translation>इसके लिए अभी समय नहीं हुआ है।</translation>
    </message>
    <message>
        <source>Please accept the rules for cancelling first.</source>
        <translation>पहले रद्द करने के नियम स्वीकार करें।</translation>
    </message>
    <message>
        <source>The time in which this could be answered is over.</source>
        <translation>इस पर जवाब देने का समय बीत चुका है।</translation>
    </message>
    <message>
        <source>The payment could not be confirmed yet. We are checking it.</source>
        <translation>पेमेंट की पुष्टि अभी नहीं हो पाई है। हम देख रहे हैं।</translation>
    </message>
    <message>
        <source>The amount paid is another one than asked for. We are checking it.</source>
        <translation>चुकाई गई रकम माँगी गई रकम से अलग है। हम देख रहे हैं।</translation>
    </message>
    <message>
        <source>This payment belongs to another booking. We are checking it.</source>
        <translation>यह पेमेंट किसी दूसरी बुकिंग का है। हम देख रहे हैं।</translation>
    </message>
    <message>
        <source>This conversation is not yours.</source>
        <translation>यह बातचीत आपकी नहीं है।</translation>
    </message>
    <message>
        <source>The server is busy at the moment. Try again soon.</source>
        <translation>सर्वर अभी व्यस्त है। थोड़ी देर बाद फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>The server waited too long for this. Try again.</source>
        <translation>सर्वर ने बहुत देर इंतज़ार किया। फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>The terms have changed. Read and accept them in the settings, then go on.</source>
        <translation>शर्तें बदल गई हैं। सेटिंग्स में उन्हें पढ़कर स्वीकार करें, फिर आगे बढ़ें।</translation>
    </message>
    <message>
        <source>New accounts are closed at the moment. Try again later.</source>
        <translation>नए खाते अभी बंद हैं। बाद में फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>Applications are closed for your account at the moment. Your draft is kept: try again later.</source>
        <translation>आपके खाते के लिए आवेदन अभी बंद हैं। आपका ड्राफ़्ट सुरक्षित है: बाद में फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>New bookings are closed for your account at the moment. Try again later.</source>
        <translation>आपके खाते के लिए नई बुकिंग अभी बंद है। बाद में फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>The time is not kept for you any more. Choose it once more.</source>
        <translation>यह समय अब आपके लिए नहीं रखा गया है। इसे फिर से चुनें।</translation>
    </message>
    <message>
        <source>Your bookings are paused for your ratings until an admin has decided.</source>
        <translation>रेटिंग के कारण आपकी बुकिंग एडमिन के फ़ैसले तक रुकी हैं।</translation>
    </message>
    <message>
        <source>A calendar of yours cannot be read, so your bookings are paused. Look at it below your times.</source>
        <translation>आपका एक कैलेंडर पढ़ा नहीं जा रहा, इसलिए आपकी बुकिंग रुकी हैं। उसे अपने समयों के नीचे देखें।</translation>
    </message>
    <message>
        <source>Another calendar of yours takes that time. Free it there first, or answer otherwise.</source>
        <translation>आपके दूसरे कैलेंडर में यह समय भरा है। पहले उसे वहाँ खाली करें या दूसरा जवाब दें।</translation>
    </message>
    <message>
        <source>This time can be booked with the Premium plan alone at first. Others can book it from the next day on.</source>
        <translation>यह समय अभी सिर्फ़ Premium प्लान से बुक हो सकता है। बाकी सब अगले दिन से बुक कर सकेंगे।</translation>
    </message>
</context>
<context>
    <name>mc::net::RealtimeNamespace</name>
    <message>
        <source>The server took too long to answer.</source>
        <translation>सर्वर ने जवाब देने में बहुत देर लगाई।</translation>
    </message>
    <message>
        <source>There is no connection to the server.</source>
        <translation>सर्वर से कनेक्शन नहीं है।</translation>
    </message>
    <message>
        <source>The connection to the server broke.</source>
        <translation>सर्वर से कनेक्शन टूट गया।</translation>
    </message>
</context>
<context>
    <name>mc::net::ServerProbe</name>
    <message>
        <source>Write an address like mentors.example.org.</source>
        <translation>पता ऐसे लिखें: mentors.example.org</translation>
    </message>
    <message>
        <source>Looking for %1 …</source>
        <translation>%1 को खोजा जा रहा है …</translation>
    </message>
    <message>
        <source>%1 does not answer. Check the address.</source>
        <translation>%1 जवाब नहीं दे रहा। पता जाँचें।</translation>
    </message>
    <message>
        <source>%1 is not a Mentor Connect server.</source>
        <translation>%1 Mentor Connect का सर्वर नहीं है।</translation>
    </message>
    <message>
        <source>secure connection</source>
        <translation>सुरक्षित कनेक्शन</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>यही कंप्यूटर</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>एन्क्रिप्ट नहीं</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 ms</source>
        <translation>%1 · %2 · %3 ms</translation>
    </message>
    <message>
        <source>Looking at the address …</source>
        <translation>पता देखा जा रहा है …</translation>
    </message>
</context>
<context>
    <name>mc::notifications::NotificationModel</name>
    <message>
        <source>%1. %2</source>
        <translation>%1। %2</translation>
    </message>
    <message>
        <source>Unread: %1. %2</source>
        <translation>अनपढ़ा: %1। %2</translation>
    </message>
</context>
<context>
    <name>mc::notifications::NotificationPopup</name>
    <message>
        <source>Notifications</source>
        <translation>सूचनाएँ</translation>
    </message>
    <message>
        <source>Mark all read</source>
        <translation>सब पढ़ा हुआ करें</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>कुछ नया नहीं</translation>
    </message>
    <message>
        <source>Bookings, payments and reviews are announced here.</source>
        <translation>बुकिंग, भुगतान और समीक्षाओं की सूचना यहाँ मिलेगी।</translation>
    </message>
    <message>
        <source>The notifications did not load</source>
        <translation>सूचनाएँ लोड नहीं हुईं</translation>
    </message>
</context>
<context>
    <name>mc::notifications::NotificationWords</name>
    <message>
        <source>New message from %1</source>
        <translation>%1 का नया मैसेज</translation>
    </message>
    <message>
        <source>Request sent to %1</source>
        <translation>%1 को अनुरोध भेज दिया गया</translation>
    </message>
    <message>
        <source>You&apos;re booked with %1</source>
        <translation>%1 के साथ आपका सेशन बुक हो गया</translation>
    </message>
    <message>
        <source>Your session with %1 starts soon</source>
        <translation>%1 के साथ आपका सेशन शुरू होने वाला है</translation>
    </message>
    <message>
        <source>%1 shared notes</source>
        <translation>%1 ने नोट्स साझा किए</translation>
    </message>
    <message>
        <source>%1 was refunded</source>
        <translation>%1 वापस कर दिए गए</translation>
    </message>
    <message>
        <source>How was your session with %1?</source>
        <translation>%1 के साथ आपका सेशन कैसा रहा?</translation>
    </message>
    <message>
        <source>%1 asks for a session</source>
        <translation>%1 आपके साथ सेशन चाहते हैं</translation>
    </message>
    <message>
        <source>%1 booked a session</source>
        <translation>%1 ने सेशन बुक किया</translation>
    </message>
    <message>
        <source>A request ran out</source>
        <translation>एक अनुरोध का समय निकल गया</translation>
    </message>
    <message numerus="yes">
        <source>%1 gave you %n of 5 stars</source>
        <translation>
            <numerusform>%1 ने आपको 5 में से %n स्टार दिया</numerusform>
            <numerusform>%1 ने आपको 5 में से %n स्टार दिए</numerusform>
        </translation>
    </message>
    <message>
        <source>A session was asked for</source>
        <translation>एक सेशन का अनुरोध आया</translation>
    </message>
    <message>
        <source>A session is booked</source>
        <translation>एक सेशन बुक हुआ</translation>
    </message>
    <message>
        <source>Your request was declined</source>
        <translation>आपका अनुरोध स्वीकार नहीं हुआ</translation>
    </message>
    <message>
        <source>A session was cancelled</source>
        <translation>एक सेशन रद्द हुआ</translation>
    </message>
    <message>
        <source>A session starts soon</source>
        <translation>एक सेशन शुरू होने वाला है</translation>
    </message>
    <message>
        <source>Session completed</source>
        <translation>सेशन पूरा हुआ</translation>
    </message>
    <message>
        <source>A session did not take place</source>
        <translation>एक सेशन नहीं हुआ</translation>
    </message>
    <message>
        <source>A session is said not to have taken place</source>
        <translation>बताया गया है कि एक सेशन नहीं हुआ</translation>
    </message>
    <message>
        <source>The report of an absence stands</source>
        <translation>न आने की बात मान ली गई है</translation>
    </message>
    <message>
        <source>The report was contested</source>
        <translation>रिपोर्ट पर आपत्ति की गई है</translation>
    </message>
    <message>
        <source>Notes were shared</source>
        <translation>नोट्स साझा किए गए</translation>
    </message>
    <message>
        <source>Payment received</source>
        <translation>भुगतान मिला</translation>
    </message>
    <message>
        <source>Your payment did not go through</source>
        <translation>आपका भुगतान नहीं हो पाया</translation>
    </message>
    <message>
        <source>A payment was not taken</source>
        <translation>एक भुगतान नहीं लिया गया</translation>
    </message>
    <message>
        <source>Your payment came too late</source>
        <translation>आपका भुगतान देर से पहुँचा</translation>
    </message>
    <message>
        <source>Your payment is being looked at</source>
        <translation>आपके भुगतान की जाँच हो रही है</translation>
    </message>
    <message>
        <source>You paid more than was due</source>
        <translation>आपसे ज़्यादा पैसे कट गए</translation>
    </message>
    <message>
        <source>A refund was paid</source>
        <translation>रकम वापस कर दी गई</translation>
    </message>
    <message>
        <source>Your refund takes longer</source>
        <translation>आपकी रकम वापस आने में देर लग रही है</translation>
    </message>
    <message>
        <source>How was your session?</source>
        <translation>आपका सेशन कैसा रहा?</translation>
    </message>
    <message>
        <source>You got a review</source>
        <translation>आपको एक समीक्षा मिली</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>नया मैसेज</translation>
    </message>
    <message>
        <source>News</source>
        <translation>नई सूचना</translation>
    </message>
    <message>
        <source>You cancelled a session</source>
        <translation>आपने एक सेशन रद्द किया</translation>
    </message>
    <message>
        <source>%1 cancelled a session</source>
        <translation>%1 ने एक सेशन रद्द किया</translation>
    </message>
    <message>
        <source>You get everything back if %1 does not accept.</source>
        <translation>%1 के स्वीकार न करने पर पूरी रकम आपको वापस मिलेगी।</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1। %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 Either of you may contest within %n hour(s).</source>
        <translation>
            <numerusform>%1 आप दोनों में से कोई भी %n घंटे के भीतर आपत्ति कर सकता है।</numerusform>
            <numerusform>%1 आप दोनों में से कोई भी %n घंटे के भीतर आपत्ति कर सकता है।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 The records show otherwise. Without an answer within %n hour(s) the report stands.</source>
        <translation>
            <numerusform>%1 रिकॉर्ड कुछ और दिखाते हैं। %n घंटे में जवाब न मिला, तो यही बात मानी जाएगी।</numerusform>
            <numerusform>%1 रिकॉर्ड कुछ और दिखाते हैं। %n घंटे में जवाब न मिला, तो यही बात मानी जाएगी।</numerusform>
        </translation>
    </message>
    <message>
        <source>An admin will look and decide.</source>
        <translation>एडमिन देखकर फ़ैसला करेंगे।</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%2 के लिए %1</translation>
    </message>
    <message>
        <source>The payment did not go through. The time is still held for a while: you can try again.</source>
        <translation>भुगतान नहीं हो पाया। समय अभी आपके लिए रुका है: दोबारा कोशिश कर सकते हैं।</translation>
    </message>
    <message>
        <source>Your bank set it aside and it was no longer needed: it becomes free again within a few days.</source>
        <translation>आपके बैंक ने रकम रोकी थी, पर उसकी ज़रूरत नहीं रही: वह कुछ दिनों में फिर उपलब्ध हो जाएगी।</translation>
    </message>
    <message>
        <source>The time was taken meanwhile. Your money goes back to you in full.</source>
        <translation>इस बीच यह समय किसी और को मिल गया। आपकी पूरी रकम लौटाई जा रही है।</translation>
    </message>
    <message>
        <source>The time was taken meanwhile. %1 goes back to you in full.</source>
        <translation>इस बीच यह समय किसी और को मिल गया। आपके पूरे %1 लौटाए जा रहे हैं।</translation>
    </message>
    <message>
        <source>It was taken and is being looked at. Please do not pay again.</source>
        <translation>रकम कट चुकी है और उसकी जाँच हो रही है। कृपया दोबारा भुगतान न करें।</translation>
    </message>
    <message>
        <source>%1 was taken and is being looked at. Please do not pay again.</source>
        <translation>%1 कट चुके हैं और उनकी जाँच हो रही है। कृपया दोबारा भुगतान न करें।</translation>
    </message>
    <message>
        <source>What was taken a second time goes back to you in full, by itself.</source>
        <translation>दोबारा कटे पैसे अपने आप पूरे रिफ़ंड हो जाएँगे।</translation>
    </message>
    <message>
        <source>%1 was taken that was not due. It goes back to you in full, by itself.</source>
        <translation>%1 ज़्यादा कट गए। पूरी रकम अपने आप रिफ़ंड हो जाएगी।</translation>
    </message>
    <message>
        <source>It reaches your account within a few days.</source>
        <translation>कुछ दिनों में रकम आपके खाते में पहुँच जाएगी।</translation>
    </message>
    <message>
        <source>The bank did not take it yet. It is sent again.</source>
        <translation>बैंक ने अभी इसे नहीं लिया है। रकम फिर से भेजी जा रही है।</translation>
    </message>
    <message>
        <source>The bank did not take %1 yet. It is sent again.</source>
        <translation>बैंक ने अभी %1 नहीं लिए हैं। रकम फिर से भेजी जा रही है।</translation>
    </message>
    <message>
        <source>Open the conversation to read it.</source>
        <translation>पढ़ने के लिए बातचीत खोलें।</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>सेशन</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Nothing is refunded.</source>
        <translation>कोई रकम वापस नहीं होगी।</translation>
    </message>
    <message>
        <source>%1 goes back to you.</source>
        <translation>%1 आपको लौटाए जा रहे हैं।</translation>
    </message>
    <message>
        <source>%1 goes back to %2.</source>
        <translation>%2 को %1 लौटाए जा रहे हैं।</translation>
    </message>
    <message>
        <source>Neither of you joined.</source>
        <translation>आप दोनों में से कोई नहीं जुड़ा।</translation>
    </message>
    <message>
        <source>You were reported absent.</source>
        <translation>बताया गया है कि आप नहीं आए।</translation>
    </message>
    <message>
        <source>%1 was reported absent.</source>
        <translation>बताया गया है कि %1 नहीं आए।</translation>
    </message>
    <message>
        <source>It was not answered in time and has been declined.</source>
        <translation>समय पर जवाब न मिलने से अनुरोध अस्वीकार हो गया।</translation>
    </message>
    <message>
        <source>%1 did not answer in time. %2 goes back to you in full.</source>
        <translation>%1 का जवाब समय पर नहीं आया। आपके पूरे %2 लौटाए जा रहे हैं।</translation>
    </message>
    <message>
        <source>%1 cannot take this session. %2 goes back to you in full.</source>
        <translation>%1 यह सेशन नहीं ले पाएँगे। आपके पूरे %2 लौटाए जा रहे हैं।</translation>
    </message>
    <message>
        <source>%1 would like to be a mentor</source>
        <translation>%1 मेंटर बनना चाहते हैं</translation>
    </message>
    <message>
        <source>%1 answered a question about the application</source>
        <translation>%1 ने आवेदन से जुड़े सवाल का जवाब दिया</translation>
    </message>
    <message>
        <source>Your application is handed in</source>
        <translation>आपका आवेदन मिल गया है</translation>
    </message>
    <message>
        <source>Somebody would like to be a mentor</source>
        <translation>कोई मेंटर बनना चाहता है</translation>
    </message>
    <message>
        <source>There is a question about your application</source>
        <translation>आपके आवेदन के बारे में एक सवाल है</translation>
    </message>
    <message>
        <source>A question about an application was answered</source>
        <translation>एक आवेदन से जुड़े सवाल का जवाब आया है</translation>
    </message>
    <message>
        <source>Welcome: you are a mentor</source>
        <translation>स्वागत है: अब आप मेंटर हैं</translation>
    </message>
    <message>
        <source>Your application was declined</source>
        <translation>आपका आवेदन स्वीकार नहीं हुआ</translation>
    </message>
    <message>
        <source>We look into it and answer here and by mail.</source>
        <translation>हम इसे देखकर यहाँ और मेल से जवाब देंगे।</translation>
    </message>
    <message>
        <source>It goes on once you have answered.</source>
        <translation>आपके जवाब के बाद काम आगे बढ़ेगा।</translation>
    </message>
    <message>
        <source>Students can find and book you. Look over your times first.</source>
        <translation>छात्र आपको ढूँढकर बुक कर सकते हैं। पहले अपना समय देख लें।</translation>
    </message>
    <message>
        <source>Read why, mend it and hand it in again.</source>
        <translation>कारण पढ़ें, उसे ठीक करें और आवेदन फिर से भेजें।</translation>
    </message>
    <message>
        <source>The application waits for a decision.</source>
        <translation>आवेदन पर फ़ैसला होना है।</translation>
    </message>
    <message>
        <source>The report of an absence was rejected</source>
        <translation>न आने की बात नहीं मानी गई</translation>
    </message>
    <message>
        <source>You are paid for the session.</source>
        <translation>सेशन की रकम आपको मिलेगी।</translation>
    </message>
    <message>
        <source>%1 is paid for the session.</source>
        <translation>सेशन की रकम %1 को मिलेगी।</translation>
    </message>
    <message>
        <source>%1 answered your review</source>
        <translation>%1 ने आपकी समीक्षा का जवाब दिया</translation>
    </message>
    <message>
        <source>Your review was hidden</source>
        <translation>आपकी समीक्षा छिपा दी गई</translation>
    </message>
    <message>
        <source>Your answer to %1 was hidden</source>
        <translation>%1 को दिया आपका जवाब छिपा दिया गया</translation>
    </message>
    <message>
        <source>Your review was answered</source>
        <translation>आपकी समीक्षा का जवाब आया है</translation>
    </message>
    <message>
        <source>Something you wrote was hidden</source>
        <translation>आपका लिखा कुछ छिपा दिया गया</translation>
    </message>
    <message>
        <source>An admin’s reason: %1</source>
        <translation>एडमिन का कारण: %1</translation>
    </message>
    <message>
        <source>%1 changed the headline or the company</source>
        <translation>%1 ने परिचय या कंपनी बदली है</translation>
    </message>
    <message>
        <source>%1 still waits for your answer</source>
        <translation>%1 को अब भी आपके जवाब का इंतज़ार है</translation>
    </message>
    <message>
        <source>A mentor changed the headline or the company</source>
        <translation>एक मेंटर ने परिचय या कंपनी बदली है</translation>
    </message>
    <message>
        <source>Students see your new headline</source>
        <translation>विद्यार्थियों को आपका नया परिचय दिख रहा है</translation>
    </message>
    <message>
        <source>Your new headline was declined</source>
        <translation>आपका नया परिचय स्वीकार नहीं हुआ</translation>
    </message>
    <message>
        <source>A request still waits for your answer</source>
        <translation>एक अनुरोध को अब भी आपके जवाब का इंतज़ार है</translation>
    </message>
    <message>
        <source>Your bookings are paused</source>
        <translation>आपकी बुकिंग रोक दी गई हैं</translation>
    </message>
    <message>
        <source>We have looked into it. Your profile is as you wrote it.</source>
        <translation>हमने देख लिया है। आपकी प्रोफ़ाइल वैसी ही है जैसी आपने लिखी।</translation>
    </message>
    <message>
        <source>Your profile stays as it was. Read why and change it again.</source>
        <translation>आपकी प्रोफ़ाइल पहले जैसी ही है। कारण पढ़ें और फिर से बदलें।</translation>
    </message>
    <message>
        <source>Two requests in a row ran out. Turn bookings on again when you are back.</source>
        <translation>लगातार दो अनुरोध बिना जवाब के ख़त्म हो गए। लौटने पर बुकिंग फिर से चालू करें।</translation>
    </message>
    <message>
        <source>The change waits for a decision.</source>
        <translation>बदलाव को फ़ैसले का इंतज़ार है।</translation>
    </message>
    <message>
        <source>%1 asks for another time</source>
        <translation>%1 दूसरा समय चाहते हैं</translation>
    </message>
    <message>
        <source>Your session with %1 has a new time</source>
        <translation>%1 के साथ आपके सेशन का समय बदल गया</translation>
    </message>
    <message>
        <source>Another time is asked for</source>
        <translation>दूसरा समय माँगा गया है</translation>
    </message>
    <message>
        <source>Your session stays where it is</source>
        <translation>आपका सेशन अपने समय पर ही रहेगा</translation>
    </message>
    <message>
        <source>A session has a new time</source>
        <translation>एक सेशन का समय बदल गया</translation>
    </message>
    <message>
        <source>Instead of %1: %2</source>
        <translation>%1 की जगह: %2</translation>
    </message>
    <message>
        <source>%1, before that %2</source>
        <translation>%1, पहले %2</translation>
    </message>
    <message>
        <source>%1 did not answer in time. It is still %2.</source>
        <translation>%1 ने समय रहते जवाब नहीं दिया। सेशन अब भी %2 को है।</translation>
    </message>
    <message>
        <source>%1 keeps to %2.</source>
        <translation>%1, %2 ही रखना चाहते हैं।</translation>
    </message>
    <message>
        <source>%1 has free times again</source>
        <translation>%1 के पास फिर से खाली समय है</translation>
    </message>
    <message>
        <source>A mentor you wait for has free times</source>
        <translation>जिन मेंटर का आप इंतज़ार कर रहे हैं, उनके पास खाली समय है</translation>
    </message>
    <message>
        <source>The first to choose one has it kept for two hours.</source>
        <translation>जो सबसे पहले समय चुनेगा, उसके लिए वह दो घंटे तक रखा जाएगा।</translation>
    </message>
    <message>
        <source>You cancelled too many confirmed sessions. Look over your times, then turn bookings on again.</source>
        <translation>आपने पुष्टि किए हुए बहुत-से सेशन रद्द किए। अपना समय देख लें, फिर बुकिंग दोबारा चालू करें।</translation>
    </message>
    <message>
        <source>New mentors fit a search you saved</source>
        <translation>आपकी सहेजी हुई खोज के लिए नए मेंटर मिले</translation>
    </message>
    <message numerus="yes">
        <source>%n new mentor(s) for “%1”</source>
        <translation>
            <numerusform>“%1” के लिए %n नए मेंटर</numerusform>
            <numerusform>“%1” के लिए %n नए मेंटर</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the search to see who it is.</source>
        <translation>कौन हैं, यह देखने के लिए खोज खोलें।</translation>
    </message>
    <message>
        <source>%1 fits what you look for.</source>
        <translation>आप जो खोज रहे हैं, %1 उसके अनुरूप हैं।</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other(s) fit what you look for.</source>
        <translation>
            <numerusform>आप जो खोज रहे हैं, %1 और %n अन्य उसके अनुरूप हैं।</numerusform>
            <numerusform>आप जो खोज रहे हैं, %1 और %n अन्य उसके अनुरूप हैं।</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is paused for low ratings</source>
        <translation>कम रेटिंग के कारण %1 की बुकिंग रुकी हैं</translation>
    </message>
    <message>
        <source>You cancel many sessions</source>
        <translation>आप बहुत सेशन रद्द कर रहे हैं</translation>
    </message>
    <message>
        <source>Your ratings are low</source>
        <translation>आपकी रेटिंग कम है</translation>
    </message>
    <message>
        <source>Your bookings are paused for your ratings</source>
        <translation>रेटिंग के कारण आपकी बुकिंग रोक दी गई हैं</translation>
    </message>
    <message>
        <source>You can take bookings again</source>
        <translation>आप फिर से बुकिंग ले सकते हैं</translation>
    </message>
    <message>
        <source>Your bookings stay paused</source>
        <translation>आपकी बुकिंग रुकी रहेंगी</translation>
    </message>
    <message>
        <source>A mentor is paused for low ratings</source>
        <translation>कम रेटिंग के कारण एक मेंटर की बुकिंग रुकी हैं</translation>
    </message>
    <message>
        <source>If it goes on, your bookings are paused. Sessions that you keep make it better.</source>
        <translation>ऐसा चलता रहा तो आपकी बुकिंग रोक दी जाएँगी। निभाए गए सेशन से यह दर सुधरती है।</translation>
    </message>
    <message>
        <source>If the next reviews are as low, your bookings are paused. Read what students wrote.</source>
        <translation>अगली समीक्षाएँ भी ऐसी ही रहीं तो आपकी बुकिंग रोक दी जाएँगी। पढ़ें कि छात्रों ने क्या लिखा है।</translation>
    </message>
    <message>
        <source>An admin looks into it and decides. What is booked stays as it is.</source>
        <translation>एडमिन इसे देखकर फ़ैसला करेंगे। जो बुक है वह वैसा ही रहेगा।</translation>
    </message>
    <message>
        <source>It waits for a decision: reinstate, or keep paused.</source>
        <translation>फ़ैसला बाकी है: बुकिंग फिर चालू करें या रोके रखें।</translation>
    </message>
    <message>
        <source>A message of %1 was reported</source>
        <translation>%1 के एक संदेश की रिपोर्ट हुई है</translation>
    </message>
    <message>
        <source>A message was reported</source>
        <translation>एक संदेश की रिपोर्ट हुई है</translation>
    </message>
    <message>
        <source>A message you reported was removed</source>
        <translation>आपने जिस संदेश की रिपोर्ट की थी, वह हटा दिया गया</translation>
    </message>
    <message>
        <source>A message you reported stays</source>
        <translation>आपने जिस संदेश की रिपोर्ट की थी, वह बना रहेगा</translation>
    </message>
    <message>
        <source>A message you wrote was removed</source>
        <translation>आपका लिखा एक संदेश हटा दिया गया</translation>
    </message>
    <message>
        <source>It waits for a decision: remove the message, or let it stay.</source>
        <translation>इस पर फ़ैसला होना है: संदेश हटाया जाए या रहने दिया जाए।</translation>
    </message>
    <message>
        <source>Neither of you sees it any more. Thank you for telling us.</source>
        <translation>अब वह आप दोनों में से किसी को नहीं दिखता। बताने के लिए धन्यवाद।</translation>
    </message>
    <message>
        <source>An admin has looked at it and found nothing against the rules.</source>
        <translation>एडमिन ने उसे देखा और उसमें नियमों के ख़िलाफ़ कुछ नहीं पाया।</translation>
    </message>
    <message>
        <source>%1 answered a question about the profile</source>
        <translation>%1 ने प्रोफ़ाइल से जुड़े सवाल का जवाब दिया</translation>
    </message>
    <message>
        <source>A question about your new headline</source>
        <translation>आपके नए परिचय के बारे में एक सवाल</translation>
    </message>
    <message>
        <source>A mentor answered a question about the profile</source>
        <translation>एक मेंटर ने प्रोफ़ाइल से जुड़े सवाल का जवाब दिया</translation>
    </message>
    <message>
        <source>Answer it in your profile. Students see the old one until we have decided.</source>
        <translation>अपनी प्रोफ़ाइल में इसका जवाब दें। फ़ैसला होने तक छात्रों को पहले वाला परिचय ही दिखेगा।</translation>
    </message>
    <message>
        <source>Your payment could not be taken</source>
        <translation>आपका भुगतान नहीं हो सका</translation>
    </message>
    <message>
        <source>A payment could not be taken</source>
        <translation>एक भुगतान नहीं हो सका</translation>
    </message>
    <message>
        <source>Your bank reserves %1. You pay only when %2 accepts.</source>
        <comment>amount, name</comment>
        <translation>आपका बैंक %1 रोककर रखता है। भुगतान तभी होगा जब %2 स्वीकार करेंगे।</translation>
    </message>
    <message>
        <source>You were not charged.</source>
        <translation>आपसे कोई रकम नहीं ली गई।</translation>
    </message>
    <message>
        <source>The payment could not be taken. The session does not take place, and nothing was charged.</source>
        <translation>भुगतान नहीं हो सका। यह सेशन नहीं होगा और कोई रकम नहीं ली गई।</translation>
    </message>
    <message>
        <source>%1 did not answer in time. You were not charged.</source>
        <translation>%1 का जवाब समय पर नहीं आया। आपसे कोई रकम नहीं ली गई।</translation>
    </message>
    <message>
        <source>%1 cannot take this session. You were not charged.</source>
        <translation>%1 यह सेशन नहीं ले पाएँगे। आपसे कोई रकम नहीं ली गई।</translation>
    </message>
    <message>
        <source>Due today, agreed with %1</source>
        <translation>आज पूरा करना है, %1 के साथ तय हुआ था</translation>
    </message>
    <message>
        <source>What you agreed on is due today</source>
        <translation>जो आपने तय किया था, उसका आज दिन है</translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <translation>
            <numerusform>%1, और %n अन्य</numerusform>
            <numerusform>%1, और %n अन्य</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose what becomes of your session with %1</source>
        <translation>तय करें कि %1 के साथ आपके सेशन का क्या हो</translation>
    </message>
    <message>
        <source>Your session with %1 does not count as missed</source>
        <translation>%1 के साथ आपका सेशन छूटा हुआ नहीं माना जाएगा</translation>
    </message>
    <message>
        <source>%1 chooses what becomes of your session</source>
        <translation>आपके सेशन का क्या होगा, यह %1 तय करेंगे</translation>
    </message>
    <message>
        <source>The platform was down during a session</source>
        <translation>एक सेशन के समय प्लेटफ़ॉर्म बंद था</translation>
    </message>
    <message>
        <source>A session does not count as missed</source>
        <translation>एक सेशन छूटा हुआ नहीं माना जाएगा</translation>
    </message>
    <message>
        <source>The platform was down. Nobody is blamed for it.</source>
        <translation>प्लेटफ़ॉर्म बंद था। इसमें किसी की ग़लती नहीं मानी जाएगी।</translation>
    </message>
    <message>
        <source>The platform was down. Nothing of it counts against you.</source>
        <translation>प्लेटफ़ॉर्म बंद था। इसका आप पर कोई असर नहीं पड़ेगा।</translation>
    </message>
    <message>
        <source>The platform was down. Take another time, or everything back.</source>
        <translation>प्लेटफ़ॉर्म बंद था। दूसरा समय चुनें या पूरी रकम वापस लें।</translation>
    </message>
    <message>
        <source>The platform was down. Take another time, or everything back, until %1.</source>
        <translation>प्लेटफ़ॉर्म बंद था। %1 तक दूसरा समय चुनें या पूरी रकम वापस लें।</translation>
    </message>
    <message>
        <source>Your own calendar had taken the time. %1 gets everything back.</source>
        <translation>आपके अपने कैलेंडर में यह समय भर चुका था। %1 को पूरी रकम वापस मिलेगी।</translation>
    </message>
    <message>
        <source>%1 is not free at that time any more. You were not charged. Other times are free.</source>
        <translation>%1 उस समय पर अब खाली नहीं हैं। आपसे कोई रकम नहीं ली गई। दूसरे समय खाली हैं।</translation>
    </message>
    <message>
        <source>%1 is not free at that time any more. Everything goes back to you. Other times are free.</source>
        <translation>%1 उस समय पर अब खाली नहीं हैं। पूरी रकम आपको लौटाई जा रही है। दूसरे समय खाली हैं।</translation>
    </message>
    <message>
        <source>Your session cannot take place</source>
        <translation>आपका सेशन नहीं हो सकेगा</translation>
    </message>
    <message>
        <source>What you accepted cannot take place</source>
        <translation>आपका स्वीकार किया सेशन नहीं हो सकेगा</translation>
    </message>
    <message>
        <source>Some of your credits expire soon</source>
        <translation>आपके कुछ क्रेडिट जल्द ख़त्म होने वाले हैं</translation>
    </message>
    <message>
        <source>%1 can be spent until %2. Your next booking is paid with it first.</source>
        <comment>amount, time</comment>
        <translation>%1 %2 तक इस्तेमाल कर सकते हैं। अगली बुकिंग में पहले यही लगेंगे।</translation>
    </message>
    <message>
        <source>Your plan could not be renewed yet</source>
        <translation>आपका प्लान अभी रिन्यू नहीं हो पाया</translation>
    </message>
    <message>
        <source>Your plan has ended</source>
        <translation>आपका प्लान ख़त्म हो गया</translation>
    </message>
    <message>
        <source>The payment was refused and is tried again. Until %1 nothing changes but the minutes.</source>
        <translation>भुगतान नहीं हुआ, हम दोबारा कोशिश कर रहे हैं। %1 तक प्लान चालू है, बस नए मिनट नहीं मिलेंगे।</translation>
    </message>
    <message>
        <source>The payment was refused each time. What you booked stays as it is.</source>
        <translation>भुगतान हर बार नाकाम रहा। आपकी बुकिंग वैसी ही रहेंगी।</translation>
    </message>
    <message>
        <source>You were paid back, so it is not charged again. Your bookings stay as they are.</source>
        <translation>आपके पैसे वापस कर दिए गए, इसलिए अब पैसे नहीं लिए जाएँगे। आपकी बुकिंग वैसी ही रहेंगी।</translation>
    </message>
    <message>
        <source>A month was paid back, so it is not charged again. What else you paid counts until %1.</source>
        <translation>एक महीने का भुगतान वापस कर दिया गया, इसलिए अब पैसे नहीं लिए जाएँगे। आपका बाक़ी भुगतान %1 तक चलेगा।</translation>
    </message>
    <message>
        <source>The bank of %1 asks a payment back</source>
        <translation>%1 का बैंक एक भुगतान वापस माँग रहा है</translation>
    </message>
    <message>
        <source>A bank asks a payment back</source>
        <translation>एक बैंक भुगतान वापस माँग रहा है</translation>
    </message>
    <message>
        <source>A dispute is over</source>
        <translation>एक विवाद ख़त्म हुआ</translation>
    </message>
    <message>
        <source>A share of yours waits</source>
        <translation>आपका एक हिस्सा रुका है</translation>
    </message>
    <message>
        <source>A share of yours waits no more</source>
        <translation>आपका रुका हिस्सा जारी हुआ</translation>
    </message>
    <message>
        <source>The bank of %1 asks back what was paid for %2. Your share is kept until the bank has decided.</source>
        <comment>student, booking</comment>
        <translation>%1 का बैंक %2 के पैसे वापस माँग रहा है। फ़ैसले तक आपका हिस्सा सुरक्षित है।</translation>
    </message>
    <message>
        <source>The bank of %1 has decided about %2. What is yours of it is paid with the next payout.</source>
        <comment>student, booking</comment>
        <translation>%2 पर %1 के बैंक का फ़ैसला आ गया। आपका हिस्सा अगले भुगतान में मिलेगा।</translation>
    </message>
    <message>
        <source>Won: %1 stays.</source>
        <translation>हमारे पक्ष में: %1 नहीं कटे।</translation>
    </message>
    <message>
        <source>Lost: %1 was taken.</source>
        <translation>बैंक के पक्ष में: %1 कटे।</translation>
    </message>
    <message>
        <source>The bank’s question is closed. No money was moved.</source>
        <translation>बैंक का सवाल बंद हुआ। कोई पैसा नहीं कटा।</translation>
    </message>
    <message>
        <source>%1: answer the bank until %2.</source>
        <comment>amount, time</comment>
        <translation>%1: बैंक को %2 तक जवाब दें।</translation>
    </message>
    <message>
        <source>Your payout is sent</source>
        <translation>आपका भुगतान भेज दिया गया</translation>
    </message>
    <message>
        <source>Your payout came back</source>
        <translation>आपका भुगतान लौट आया</translation>
    </message>
    <message>
        <source>Your payout waits</source>
        <translation>आपका भुगतान रुका हुआ है</translation>
    </message>
    <message>
        <source>%1 is on its way to your account.</source>
        <comment>amount</comment>
        <translation>%1 आपके खाते में आ रहे हैं।</translation>
    </message>
    <message>
        <source>%1 is owed to you again. “Earnings” says what comes next.</source>
        <comment>amount</comment>
        <translation>%1 फिर से आपको मिलने हैं। आगे क्या होगा, यह “कमाई” में लिखा है।</translation>
    </message>
    <message>
        <source>%1 is kept for you. “Earnings” says what it waits for.</source>
        <comment>amount</comment>
        <translation>%1 आपके लिए सुरक्षित हैं। कारण “कमाई” में देखें।</translation>
    </message>
</context>
<context>
    <name>mc::student::CheckoutPane</name>
    <message>
        <source>The payment did not go through. Try again or pay in another way.</source>
        <translation>भुगतान नहीं हो पाया। दोबारा कोशिश करें या किसी और तरीके से भुगतान करें।</translation>
    </message>
    <message>
        <source>The payment page stopped working. No payment has arrived so far; if you had not paid yet, go on here. You cannot pay twice.</source>
        <translation>भुगतान का पेज बंद हो गया। अब तक कोई भुगतान नहीं मिला; अगर आपने भुगतान नहीं किया, तो यहाँ से करें। दो बार पैसे नहीं कटेंगे।</translation>
    </message>
    <message>
        <source>Your payment was taken, but not in the right amount. We are looking into it; please do not pay again.</source>
        <translation>आपका भुगतान मिला, पर रकम सही नहीं थी। हम जाँच कर रहे हैं; कृपया दोबारा भुगतान न करें।</translation>
    </message>
    <message>
        <source>The payment page cannot be reached. Go back and try again.</source>
        <translation>भुगतान का पेज नहीं खुल रहा है। वापस जाकर दोबारा कोशिश करें।</translation>
    </message>
    <message>
        <source>Your payment was taken, but it could not be used. It goes back to you by itself.</source>
        <translation>आपका भुगतान मिला, पर काम नहीं आ सका। पूरी रकम अपने आप रिफ़ंड हो जाएगी।</translation>
    </message>
</context>
<context>
    <name>mc::student::HomePage</name>
    <message>
        <source>Find a mentor</source>
        <translation>मेंटर खोजें</translation>
    </message>
    <message>
        <source>Your first session starts with a mentor</source>
        <translation>आपका पहला सेशन मेंटर से शुरू होता है</translation>
    </message>
    <message>
        <source>Find somebody who has done what you want to do, and choose a time.</source>
        <translation>ऐसे किसी को खोजें जिसने वह किया है जो आप करना चाहते हैं, और समय चुनें।</translation>
    </message>
    <message>
        <source>Upcoming</source>
        <translation>आने वाले</translation>
    </message>
    <message>
        <source>All bookings</source>
        <translation>सभी बुकिंग</translation>
    </message>
    <message>
        <source>Upcoming sessions</source>
        <translation>आने वाले सेशन</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>स्टार</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>समीक्षा</translation>
    </message>
    <message>
        <source>Book again</source>
        <translation>फिर से बुक करें</translation>
    </message>
    <message>
        <source>Good morning, %1</source>
        <translation>सुप्रभात, %1</translation>
    </message>
    <message>
        <source>Good afternoon, %1</source>
        <translation>नमस्ते, %1</translation>
    </message>
    <message>
        <source>Good evening, %1</source>
        <translation>शुभ संध्या, %1</translation>
    </message>
    <message>
        <source>Your sessions could not be loaded</source>
        <translation>आपके सेशन लोड नहीं हो पाए</translation>
    </message>
    <message>
        <source>How was it with %1?</source>
        <translation>%1 के साथ सेशन कैसा रहा?</translation>
    </message>
    <message>
        <source>How was %1 with %2?</source>
        <translation>%2 के साथ %1 कैसा रहा?</translation>
    </message>
    <message>
        <source>Book %1 again</source>
        <translation>%1 को फिर से बुक करें</translation>
    </message>
    <message>
        <source>Met %1</source>
        <translation>%1 से मिले</translation>
    </message>
    <message>
        <source>Free: %1 · from %2</source>
        <translation>%1 ख़ाली · %2 से शुरू</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n min</source>
        <translation>
            <numerusform>%1, %n मिनट</numerusform>
            <numerusform>%1, %n मिनट</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n min · the notes are ready to read</source>
        <translation>
            <numerusform>%1, %n मिनट · नोट्स पढ़ने के लिए तैयार हैं</numerusform>
            <numerusform>%1, %n मिनट · नोट्स पढ़ने के लिए तैयार हैं</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::student::InvoicesPage</name>
    <message>
        <source>There are no invoices yet</source>
        <translation>अभी कोई इनवॉइस नहीं है</translation>
    </message>
    <message>
        <source>Each payment gets its invoice here, and each refund a credit note.</source>
        <translation>हर भुगतान का इनवॉइस और हर रिफ़ंड का क्रेडिट नोट यहाँ मिलेगा।</translation>
    </message>
    <message>
        <source>Find a mentor</source>
        <translation>मेंटर खोजें</translation>
    </message>
    <message>
        <source>Show all invoices</source>
        <translation>सभी इनवॉइस देखें</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>और दिखाएँ</translation>
    </message>
    <message>
        <source>Your state is saved.</source>
        <translation>आपका राज्य सेव हो गया।</translation>
    </message>
    <message>
        <source>It is on its way to your mail address.</source>
        <translation>आपके ईमेल पर भेज दिया गया है।</translation>
    </message>
    <message>
        <source>Your invoices could not be loaded</source>
        <translation>आपके इनवॉइस लोड नहीं हो सके</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>PDF सेव करें …</translation>
    </message>
    <message>
        <source>Save %1 as PDF</source>
        <translation>%1 को PDF में सेव करें</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>प्रिंट करें …</translation>
    </message>
    <message>
        <source>Print %1</source>
        <translation>%1 प्रिंट करें</translation>
    </message>
    <message>
        <source>Mail it to me</source>
        <translation>मुझे ईमेल करें</translation>
    </message>
    <message>
        <source>Mail %1 to me</source>
        <translation>%1 मुझे ईमेल करें</translation>
    </message>
    <message>
        <source>Save the invoice</source>
        <translation>इनवॉइस सेव करें</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>The page is saved.</source>
        <translation>PDF सेव हो गया।</translation>
    </message>
    <message>
        <source>This file cannot be written: %1</source>
        <translation>फ़ाइल सेव नहीं हो सकी: %1</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>इनवॉइस</translation>
    </message>
    <message>
        <source>There is no invoice for %1</source>
        <translation>%1 का कोई इनवॉइस नहीं है</translation>
    </message>
    <message>
        <source>One is made as soon as a payment counts. What came too late and goes back to you has none.</source>
        <translation>भुगतान पूरा होते ही इनवॉइस बन जाता है। देर से आए और रिफ़ंड हुए भुगतान का इनवॉइस नहीं बनता।</translation>
    </message>
</context>
<context>
    <name>mc::student::NextSessionCard</name>
    <message>
        <source>Next session</source>
        <translation>अगला सेशन</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>जुड़ें</translation>
    </message>
    <message>
        <source>Check devices</source>
        <translation>डिवाइस जाँचें</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>संदेश</translation>
    </message>
    <message>
        <source>Session with %1</source>
        <translation>%1 के साथ सेशन</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%2 के साथ %1</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n मिनट</numerusform>
            <numerusform>%n मिनट</numerusform>
        </translation>
    </message>
    <message>
        <source>until it starts</source>
        <translation>शुरू होने में</translation>
    </message>
    <message>
        <source>until it ends</source>
        <translation>समाप्त होने में</translation>
    </message>
    <message>
        <source>Join opens at %1</source>
        <translation>%1 से जुड़ सकते हैं</translation>
    </message>
</context>
<context>
    <name>mc::student::PlansPage</name>
    <message>
        <source>Back to the plans</source>
        <translation>प्लान पर वापस जाएँ</translation>
    </message>
    <message>
        <source>You pay for each month in advance and can cancel at any time: the plan stays until the month is over. Minutes are not carried over; those of a session that is cancelled in time come back.</source>
        <translation>हर महीने का भुगतान पहले होता है। प्लान कभी भी बंद करें, महीने के आख़िर तक चलता रहेगा। बचे मिनट अगले महीने नहीं जुड़ते; समय पर रद्द किए सेशन के मिनट वापस मिलते हैं।</translation>
    </message>
    <message>
        <source>Your plan is changed.</source>
        <translation>आपका प्लान बदल गया।</translation>
    </message>
    <message>
        <source>%1 has begun.</source>
        <comment>plan</comment>
        <translation>%1 शुरू हो गया।</translation>
    </message>
    <message>
        <source>The plans could not be loaded</source>
        <translation>प्लान लोड नहीं हो सके</translation>
    </message>
    <message>
        <source>No charge</source>
        <translation>कोई शुल्क नहीं</translation>
    </message>
    <message>
        <source>%1 a month</source>
        <comment>amount</comment>
        <translation>%1 / महीना</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>deed, plan</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Your plan</source>
        <translation>आपका प्लान</translation>
    </message>
    <message>
        <source>Without a plan</source>
        <translation>बिना प्लान के</translation>
    </message>
    <message>
        <source>Subscribe</source>
        <translation>प्लान लें</translation>
    </message>
    <message>
        <source>End the plan …</source>
        <translation>प्लान बंद करें …</translation>
    </message>
    <message>
        <source>Keep it …</source>
        <translation>यही रखें …</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>बदलें …</translation>
    </message>
    <message>
        <source>End your plan?</source>
        <translation>प्लान बंद करें?</translation>
    </message>
    <message>
        <source>Change to %1?</source>
        <comment>plan</comment>
        <translation>%1 प्लान लें?</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>अभी नहीं</translation>
    </message>
    <message>
        <source>End the plan</source>
        <translation>प्लान बंद करें</translation>
    </message>
    <message>
        <source>Change the plan</source>
        <translation>प्लान बदलें</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>प्लान</translation>
    </message>
    <message>
        <source>From %1 on</source>
        <comment>date</comment>
        <translation>%1 से</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>एक पल …</translation>
    </message>
</context>
<context>
    <name>mc::student::SavedMethodsCard</name>
    <message>
        <source>Save my payment methods</source>
        <translation>मेरे भुगतान के तरीके सेव करें</translation>
    </message>
    <message>
        <source>Remove all …</source>
        <translation>सभी हटाएँ …</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>फिर कोशिश करें</translation>
    </message>
    <message>
        <source>Saved payment methods</source>
        <translation>सेव किए गए भुगतान के तरीके</translation>
    </message>
    <message>
        <source>%1 ending in %2</source>
        <comment>network of a card, last digits</comment>
        <translation>%1, आख़िरी अंक %2</translation>
    </message>
    <message>
        <source>Net banking, %1</source>
        <comment>bank</comment>
        <translation>नेट बैंकिंग, %1</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>एक पल …</translation>
    </message>
    <message>
        <source>They cannot be shown: the payment service is not reachable.</source>
        <translation>अभी नहीं दिखा सकते: भुगतान सेवा से संपर्क नहीं हो रहा है।</translation>
    </message>
    <message>
        <source>Nothing is saved. If you like, the payment service keeps your card or UPI ID for the next time; we never see the number. For that it is told your name and e-mail address.</source>
        <translation>अभी कुछ सेव नहीं है। आप चाहें तो भुगतान सेवा अगली बार के लिए आपका कार्ड या UPI ID सेव रखेगी; नंबर हम कभी नहीं देखते। इसके लिए उसे आपका नाम और ईमेल दिया जाता है।</translation>
    </message>
    <message>
        <source>You can save a payment method the next time you pay. The payment service keeps it, not we.</source>
        <translation>अगली बार भुगतान करते समय तरीका सेव कर सकते हैं। इसे भुगतान सेवा रखती है, हम नहीं।</translation>
    </message>
    <message>
        <source>You can choose them when you pay. The payment service keeps them, not we.</source>
        <translation>भुगतान करते समय इन्हें चुन सकते हैं। इन्हें भुगतान सेवा रखती है, हम नहीं।</translation>
    </message>
    <message>
        <source>Last used on %1</source>
        <translation>पिछली बार %1 को इस्तेमाल हुआ</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>हटाएँ</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <comment>way to pay</comment>
        <translation>%1 हटाएँ</translation>
    </message>
    <message>
        <source>Wallet of a payment app</source>
        <translation>पेमेंट ऐप का वॉलेट</translation>
    </message>
    <message>
        <source>Another payment method</source>
        <translation>भुगतान का दूसरा तरीका</translation>
    </message>
    <message>
        <source>Remove all saved payment methods?</source>
        <translation>सेव किए सभी तरीके हटाएँ?</translation>
    </message>
    <message>
        <source>The payment service deletes them and saves none from now on.</source>
        <translation>भुगतान सेवा इन्हें मिटा देगी और आगे कुछ सेव नहीं करेगी।</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>रहने दें</translation>
    </message>
    <message>
        <source>Remove all</source>
        <translation>सभी हटाएँ</translation>
    </message>
</context>
<context>
    <name>mc::student::WalletPage</name>
    <message>
        <source>Your credits</source>
        <translation>आपके क्रेडिट</translation>
    </message>
    <message>
        <source>Buy credits</source>
        <translation>क्रेडिट ख़रीदें</translation>
    </message>
    <message>
        <source>History</source>
        <translation>लेन-देन</translation>
    </message>
    <message>
        <source>You have not bought any credits yet.</source>
        <translation>आपने अभी कोई क्रेडिट नहीं ख़रीदा है।</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>और दिखाएँ</translation>
    </message>
    <message>
        <source>You have %1 more to spend.</source>
        <comment>amount</comment>
        <translation>आपके वॉलेट में %1 और जुड़ गए।</translation>
    </message>
    <message>
        <source>Your credits could not be loaded</source>
        <translation>आपके क्रेडिट लोड नहीं हो सके</translation>
    </message>
    <message>
        <source>Your next booking uses them first; you pay only the rest.</source>
        <translation>अगली बुकिंग में पहले क्रेडिट लगेंगे; आपको बस बाकी रकम देनी होगी।</translation>
    </message>
    <message>
        <source>%1 more is kept for what you are booking.</source>
        <comment>amount</comment>
        <translation>%1 आपकी मौजूदा बुकिंग के लिए अलग रखे हैं।</translation>
    </message>
    <message>
        <source>Buy credits of %1</source>
        <comment>amount</comment>
        <translation>%1 के क्रेडिट ख़रीदें</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>वॉलेट</translation>
    </message>
    <message>
        <source>Back to the wallet</source>
        <translation>वॉलेट पर वापस जाएँ</translation>
    </message>
</context>
<context>
    <name>mc::web::View</name>
    <message>
        <source>This cannot be shown on this computer</source>
        <translation>यह इस कंप्यूटर पर नहीं दिखाया जा सकता</translation>
    </message>
    <message>
        <source>The part of Mentor Connect that shows payments and calls is missing. Please install Mentor Connect again and restart it.</source>
        <translation>Mentor Connect का वह हिस्सा नहीं मिला जो भुगतान और कॉल दिखाता है। कृपया Mentor Connect दोबारा इंस्टॉल करके फिर से शुरू करें।</translation>
    </message>
</context>
<context>
    <name>mc::widgets::AccountButton</name>
    <message>
        <source>Account of %1</source>
        <translation>%1 का खाता</translation>
    </message>
</context>
<context>
    <name>mc::widgets::AttendanceView</name>
    <message>
        <source>never there</source>
        <translation>कभी नहीं आए</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1 से</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>who, when</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>mc::widgets::Avatar</name>
    <message>
        <source>%1, online</source>
        <translation>%1, ऑनलाइन</translation>
    </message>
    <message>
        <source>%1, offline</source>
        <translation>%1, ऑफ़लाइन</translation>
    </message>
</context>
<context>
    <name>mc::widgets::ChartCard</name>
    <message>
        <source>Table</source>
        <translation>टेबल</translation>
    </message>
    <message>
        <source>T</source>
        <comment>key</comment>
        <translation>T</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>चार्ट</translation>
    </message>
</context>
<context>
    <name>mc::widgets::Chip</name>
    <message>
        <source>Remove filter %1</source>
        <translation>फ़िल्टर %1 हटाएँ</translation>
    </message>
</context>
<context>
    <name>mc::widgets::Dialog</name>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
</context>
<context>
    <name>mc::widgets::ErrorState</name>
    <message>
        <source>Try again</source>
        <translation>फिर कोशिश करें</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>विवरण</translation>
    </message>
    <message>
        <source>Trying by itself in %1 s</source>
        <translation>%1 सेकंड में अपने आप कोशिश होगी</translation>
    </message>
    <message>
        <source>Trying by itself in a moment</source>
        <translation>थोड़ी देर में अपने आप कोशिश होगी</translation>
    </message>
</context>
<context>
    <name>mc::widgets::HoldTimer</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n सेकंड</numerusform>
            <numerusform>%n सेकंड</numerusform>
        </translation>
    </message>
    <message>
        <source>Held for you, %1 left</source>
        <translation>आपके लिए रखा है, %1 बाकी</translation>
    </message>
    <message>
        <source>The time was released</source>
        <translation>समय छोड़ दिया गया</translation>
    </message>
    <message>
        <source>Held for you</source>
        <translation>आपके लिए रखा है</translation>
    </message>
    <message>
        <source>Choose another one</source>
        <translation>दूसरा समय चुनें</translation>
    </message>
    <message>
        <source>Pay before it runs out</source>
        <translation>समय ख़त्म होने से पहले भुगतान करें</translation>
    </message>
</context>
<context>
    <name>mc::widgets::NavRail</name>
    <message>
        <source>Sidebar</source>
        <translation>साइडबार</translation>
    </message>
</context>
<context>
    <name>mc::widgets::OfflineBanner</name>
    <message>
        <source>Reconnect</source>
        <translation>फिर से जोड़ें</translation>
    </message>
    <message>
        <source>You are offline.</source>
        <translation>आप ऑफ़लाइन हैं।</translation>
    </message>
</context>
<context>
    <name>mc::widgets::PremiumNote</name>
    <message>
        <source>See the plans</source>
        <translation>प्लान देखें</translation>
    </message>
    <message>
        <source>Times marked “Premium” can be booked with that plan alone at first. From %1 on, everybody can.</source>
        <translation>“Premium” वाले समय अभी सिर्फ़ Premium प्लान से बुक होंगे। %1 से सब बुक कर सकेंगे।</translation>
    </message>
</context>
<context>
    <name>mc::widgets::SearchBox</name>
    <message>
        <source>Clear the search</source>
        <translation>खोज साफ़ करें</translation>
    </message>
</context>
<context>
    <name>mc::widgets::SidebarItem</name>
    <message numerus="yes">
        <source>%1, %n new</source>
        <translation>
            <numerusform>%1, %n नया</numerusform>
            <numerusform>%1, %n नए</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::widgets::Skeleton</name>
    <message>
        <source>Loading</source>
        <translation>लोड हो रहा है</translation>
    </message>
</context>
<context>
    <name>mc::widgets::StarsView</name>
    <message>
        <source>%1 of 5 stars</source>
        <translation>5 में से %1 स्टार</translation>
    </message>
</context>
<context>
    <name>mc::widgets::StatePage</name>
    <message>
        <source>Nothing here yet</source>
        <translation>अभी यहाँ कुछ नहीं है</translation>
    </message>
</context>
<context>
    <name>mc::widgets::Stepper</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>%2 में से चरण %1: %3</translation>
    </message>
    <message>
        <source>Not complete: %1</source>
        <translation>अधूरे: %1</translation>
    </message>
</context>
<context>
    <name>mc::widgets::TextArea</name>
    <message>
        <source>%1 of %2</source>
        <translation>%2 में से %1</translation>
    </message>
</context>
<context>
    <name>mc::widgets::TextField</name>
    <message>
        <source>%1 of %2</source>
        <translation>%2 में से %1</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>पासवर्ड दिखाएँ</translation>
    </message>
    <message>
        <source>Hide password</source>
        <translation>पासवर्ड छिपाएँ</translation>
    </message>
</context>
<context>
    <name>mc::widgets::Toast</name>
    <message>
        <source>Dismiss</source>
        <translation>हटाएँ</translation>
    </message>
</context>
<context>
    <name>mc::widgets::ToastHost</name>
    <message>
        <source>Notices</source>
        <translation>सूचनाएँ</translation>
    </message>
</context>
<context>
    <name>mc::widgets::TopBar</name>
    <message>
        <source>Back</source>
        <translation>वापस</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>सूचनाएँ</translation>
    </message>
</context>
<context>
    <name>mc::widgets::TrendChart</name>
    <message>
        <source>no figure</source>
        <translation>कोई आँकड़ा नहीं</translation>
    </message>
    <message>
        <source>%1, not over</source>
        <comment>days</comment>
        <translation>%1, अभी जारी</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>name, value</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>mc::widgets::WeekCalendar</name>
    <message>
        <source>No times are offered this week.</source>
        <translation>इस हफ़्ते कोई समय नहीं दिया गया है।</translation>
    </message>
    <message>
        <source>Free times</source>
        <translation>खाली समय</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <translation>%1, %2 से %3</translation>
    </message>
    <message>
        <source>%1, chosen</source>
        <translation>%1, चुना गया</translation>
    </message>
    <message>
        <source>%1, free</source>
        <translation>%1, खाली</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, free for %n minute(s) only</source>
        <translation>
            <numerusform>%1, %2, केवल %n मिनट खाली</numerusform>
            <numerusform>%1, %2, केवल %n मिनट खाली</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, booked</source>
        <translation>%1, %2, बुक है</translation>
    </message>
    <message>
        <source>%1, held for you</source>
        <translation>%1, आपके लिए रखा है</translation>
    </message>
    <message>
        <source>you</source>
        <translation>आप</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>%1 तक</translation>
    </message>
    <message>
        <source>%1 only</source>
        <translation>केवल %1</translation>
    </message>
    <message>
        <source>%1 (%2 in %3)</source>
        <translation>%1 (%3 में %2)</translation>
    </message>
    <message>
        <source>%1, the time it has now</source>
        <translation>%1, अभी का समय</translation>
    </message>
    <message>
        <source>%1, free, but bookings are closed</source>
        <translation>%1, खाली, पर बुकिंग अभी बंद है</translation>
    </message>
    <message>
        <source>%1, for Premium at first</source>
        <translation>%1, पहले Premium वालों के लिए</translation>
    </message>
    <message>
        <source>Premium</source>
        <translation>Premium</translation>
    </message>
</context>
</TS>
