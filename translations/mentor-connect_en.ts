<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_IN" sourcelanguage="en_IN">
<context>
    <name>AnalyticsCharts</name>
    <message numerus="yes">
        <source>Plans bring %1 a month, from %n student(s).</source>
        <comment>amount</comment>
        <translation>
            <numerusform>Plans bring %1 a month, from %n student.</numerusform>
            <numerusform>Plans bring %1 a month, from %n students.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n renewal(s) were refused and are tried again.</source>
        <translation>
            <numerusform>%n renewal was refused and is tried again.</numerusform>
            <numerusform>%n renewals were refused and are tried again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AuditWords</name>
    <message numerus="yes">
        <source>%1 to %2 UTC, %n session(s)</source>
        <comment>outage</comment>
        <translation>
            <numerusform>%1 to %2 UTC, %n session</numerusform>
            <numerusform>%1 to %2 UTC, %n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BookingDialogs</name>
    <message numerus="yes">
        <source>You are paid for the session. %1 can contest it for %n hour(s).</source>
        <translation>
            <numerusform>You are paid for the session. %1 can contest it for %n hour.</numerusform>
            <numerusform>You are paid for the session. %1 can contest it for %n hours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You get everything back. %1 can contest it for %n hour(s).</source>
        <translation>
            <numerusform>You get everything back. %1 can contest it for %n hour.</numerusform>
            <numerusform>You get everything back. %1 can contest it for %n hours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The records show that %1 was there and has %n hour(s) to answer. Without an answer you are paid for the session.</source>
        <translation>
            <numerusform>The records show that %1 was there and has %n hour to answer. Without an answer you are paid for the session.</numerusform>
            <numerusform>The records show that %1 was there and has %n hours to answer. Without an answer you are paid for the session.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The records show that %1 was there and has %n hour(s) to answer. Without an answer you get everything back.</source>
        <translation>
            <numerusform>The records show that %1 was there and has %n hour to answer. Without an answer you get everything back.</numerusform>
            <numerusform>The records show that %1 was there and has %n hours to answer. Without an answer you get everything back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BookingWords</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallWords</name>
    <message numerus="yes">
        <source>left of %n min</source>
        <translation>
            <numerusform>left of %n min</numerusform>
            <numerusform>left of %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Direct call between your two computers, encrypted. If %1 is %n minute(s) late you can report it and get everything back.</source>
        <translation>
            <numerusform>Direct call between your two computers, encrypted. If %1 is %n minute late you can report it and get everything back.</numerusform>
            <numerusform>Direct call between your two computers, encrypted. If %1 is %n minutes late you can report it and get everything back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>If %1 is %n minute(s) late you can report it and get everything back.</source>
        <translation>
            <numerusform>If %1 is %n minute late you can report it and get everything back.</numerusform>
            <numerusform>If %1 is %n minutes late you can report it and get everything back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The call goes through the video server of the people who run this server. If %1 is %n minute(s) late you can report it and get everything back.</source>
        <translation>
            <numerusform>The call goes through the video server of the people who run this server. If %1 is %n minute late you can report it and get everything back.</numerusform>
            <numerusform>The call goes through the video server of the people who run this server. If %1 is %n minutes late you can report it and get everything back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CreditsWords</name>
    <message numerus="yes">
        <source>What you buy can be spent for %n day(s). We tell you before it expires.</source>
        <translation>
            <numerusform>What you buy can be spent for %n day. We tell you before it expires.</numerusform>
            <numerusform>What you buy can be spent for %n days. We tell you before it expires.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormatWords</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InvoiceWords</name>
    <message numerus="yes">
        <source>%n minute(s) with %1</source>
        <translation>
            <numerusform>%n minute with %1</numerusform>
            <numerusform>%n minutes with %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MentorWords</name>
    <message numerus="yes">
        <source>%Ln mentor(s)</source>
        <translation>
            <numerusform>%Ln mentor</numerusform>
            <numerusform>%Ln mentors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from %1 for %n minute(s)</source>
        <translation>
            <numerusform>from %1 for %n minute</numerusform>
            <numerusform>from %1 for %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutageWords</name>
    <message numerus="yes">
        <source>%n session(s) affected.</source>
        <translation>
            <numerusform>%n session affected.</numerusform>
            <numerusform>%n sessions affected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) choose another time or everything back, within 7 days.</source>
        <translation>
            <numerusform>%n student chooses another time or everything back, within 7 days.</numerusform>
            <numerusform>%n students choose another time or everything back, within 7 days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n everything goes back at once.</source>
        <comment>sessions</comment>
        <translation>
            <numerusform>For %n everything goes back at once.</numerusform>
            <numerusform>For %n everything goes back at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no longer count(s) as missed.</source>
        <comment>sessions</comment>
        <translation>
            <numerusform>%n no longer counts as missed.</numerusform>
            <numerusform>%n no longer count as missed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) still choose.</source>
        <translation>
            <numerusform>%n student still chooses.</numerusform>
            <numerusform>%n students still choose.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PayoutDeskWords</name>
    <message numerus="yes">
        <source>File %1: %n payout(s), %2. Taken by %3, %4.</source>
        <comment>reference, sum, name, when</comment>
        <translation>
            <numerusform>File %1: %n payout, %2. Taken by %3, %4.</numerusform>
            <numerusform>File %1: %n payouts, %2. Taken by %3, %4.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleWords</name>
    <message numerus="yes">
        <source>%n upcoming</source>
        <translation>
            <numerusform>%n upcoming</numerusform>
            <numerusform>%n upcoming</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n completed</source>
        <translation>
            <numerusform>%n completed</numerusform>
            <numerusform>%n completed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n cancelled</numerusform>
            <numerusform>%n cancelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n absence(s)</source>
        <translation>
            <numerusform>%n absence</numerusform>
            <numerusform>%n absences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanWords</name>
    <message numerus="yes">
        <source>%n minute(s) included each month</source>
        <translation>
            <numerusform>%n minute included each month</numerusform>
            <numerusform>%n minutes included each month</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left this month.</source>
        <translation>
            <numerusform>%n minute left this month.</numerusform>
            <numerusform>%n minutes left this month.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You get %n more minute(s) for it.</source>
        <translation>
            <numerusform>You get %n more minute for it.</numerusform>
            <numerusform>You get %n more minutes for it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SlotWords</name>
    <message numerus="yes">
        <source>Students can book %n day(s) ahead at most.</source>
        <translation>
            <numerusform>Students can book %n day ahead at most.</numerusform>
            <numerusform>Students can book %n days ahead at most.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You take %n session(s) a day, and that day has them.</source>
        <translation>
            <numerusform>You take %n session a day, and that day has it.</numerusform>
            <numerusform>You take %n sessions a day, and that day has them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %n minute(s) are free from there.</source>
        <translation>
            <numerusform>Only %n minute is free from there.</numerusform>
            <numerusform>Only %n minutes are free from there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::account::SecondStepCard</name>
    <message numerus="yes">
        <source>%n recovery code(s) left.</source>
        <translation>
            <numerusform>%n recovery code left.</numerusform>
            <numerusform>%n recovery codes left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::admin::ApplicationPanel</name>
    <message numerus="yes">
        <source>%n year(s) of experience</source>
        <translation>
            <numerusform>%n year of experience</numerusform>
            <numerusform>%n years of experience</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 for %n minute(s)</source>
        <translation>
            <numerusform>%1 for %n minute</numerusform>
            <numerusform>%1 for %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::admin::ApplicationsModel</name>
    <message numerus="yes">
        <source>Waiting for us: %n</source>
        <translation>
            <numerusform>Waiting for us: %n</numerusform>
            <numerusform>Waiting for us: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Waiting for the applicant: %n</source>
        <translation>
            <numerusform>Waiting for the applicant: %n</numerusform>
            <numerusform>Waiting for the applicant: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::admin::ApprovalsPage</name>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>%n shown</numerusform>
            <numerusform>%n shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::admin::EvidenceList</name>
    <message numerus="yes">
        <source>%n paper(s)</source>
        <translation>
            <numerusform>%n paper</numerusform>
            <numerusform>%n papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min: %1</source>
        <translation>
            <numerusform>%n min: %1</numerusform>
            <numerusform>%n min: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::admin::LegalEditorPage</name>
    <message numerus="yes">
        <source>%n mentor(s) will be asked to agree at the next sign-in.</source>
        <translation>
            <numerusform>%n mentor will be asked to agree at the next sign-in.</numerusform>
            <numerusform>%n mentors will be asked to agree at the next sign-in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people will be asked to agree at the next sign-in.</source>
        <translation>
            <numerusform>%n person will be asked to agree at the next sign-in.</numerusform>
            <numerusform>%n people will be asked to agree at the next sign-in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::admin::OutageDialog</name>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>sessions</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::admin::PaymentsPage</name>
    <message numerus="yes">
        <source>Asked for %1, tried %n time(s)</source>
        <translation>
            <numerusform>Asked for %1, tried once</numerusform>
            <numerusform>Asked for %1, tried %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wanted %1, tried %n time(s)</source>
        <translation>
            <numerusform>Wanted %1, tried once</numerusform>
            <numerusform>Wanted %1, tried %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::admin::PersonPanel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::admin::RatingCaseCard</name>
    <message numerus="yes">
        <source>%1 stars on average in the last %Ln review(s)</source>
        <translation>
            <numerusform>%1 stars on average in the last review</numerusform>
            <numerusform>%1 stars on average in the last %Ln reviews</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::admin::TableFile</name>
    <message numerus="yes">
        <source>%n row(s) saved</source>
        <translation>
            <numerusform>%n row saved</numerusform>
            <numerusform>%n rows saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) so far</source>
        <translation>
            <numerusform>%n row so far</numerusform>
            <numerusform>%n rows so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n row(s) are saved. Narrow the list to save the others.</source>
        <translation>
            <numerusform>The first row is saved. Narrow the list to save the others.</numerusform>
            <numerusform>The first %n rows are saved. Narrow the list to save the others.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::booking::AgainPage</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sessions of %n minutes are not offered any more.</source>
        <translation>
            <numerusform>Sessions of %n minute are not offered any more.</numerusform>
            <numerusform>Sessions of %n minutes are not offered any more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::booking::BookingCard</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::booking::BookingHeadline</name>
    <message numerus="yes">
        <source>You gave %n of 5 stars.</source>
        <translation>
            <numerusform>You gave %n of 5 stars.</numerusform>
            <numerusform>You gave %n of 5 stars.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::booking::CalendarGrid</name>
    <message numerus="yes">
        <source>%n more session(s): opens the week</source>
        <translation>
            <numerusform>%n more session: opens the week</numerusform>
            <numerusform>%n more sessions: opens the week</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::booking::CalendarView</name>
    <message numerus="yes">
        <source>%n session(s).</source>
        <translation>
            <numerusform>%n session.</numerusform>
            <numerusform>%n sessions.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::booking::DetailsForm</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::booking::PriceLines</name>
    <message numerus="yes">
        <source>Session, %n min</source>
        <translation>
            <numerusform>Session, %n min</numerusform>
            <numerusform>Session, %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) included in your plan</source>
        <translation>
            <numerusform>%n minute included in your plan</numerusform>
            <numerusform>%n minutes included in your plan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::booking::ReviewCard</name>
    <message numerus="yes">
        <source>%n of 5 stars</source>
        <translation>
            <numerusform>%n of 5 stars</numerusform>
            <numerusform>%n of 5 stars</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::booking::SessionsMonth</name>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%n more</numerusform>
            <numerusform>+%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::booking::TogetherPage</name>
    <message numerus="yes">
        <source>You have met %n time(s).</source>
        <translation>
            <numerusform>You have met once.</numerusform>
            <numerusform>You have met %n times.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::calls::CallPage</name>
    <message numerus="yes">
        <source>The room closes in %n minute(s).</source>
        <translation>
            <numerusform>The room closes in %n minute.</numerusform>
            <numerusform>The room closes in %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::calls::LobbyPanel</name>
    <message numerus="yes">
        <source>Join opens in %1, %n minute(s) before the start.</source>
        <translation>
            <numerusform>Join opens in %1, %n minute before the start.</numerusform>
            <numerusform>Join opens in %1, %n minutes before the start.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Join opens %n minute(s) before the start.</source>
        <translation>
            <numerusform>Join opens %n minute before the start.</numerusform>
            <numerusform>Join opens %n minutes before the start.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::discovery::BookingCard</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::discovery::DiscoveryPage</name>
    <message numerus="yes">
        <source>No mentor fits all %n filters</source>
        <translation>
            <numerusform>No mentor fits all %n filters</numerusform>
            <numerusform>No mentor fits all %n filters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n mentor(s)</source>
        <translation>
            <numerusform>Show %n mentor</numerusform>
            <numerusform>Show %n mentors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved searches, %n new mentor(s)</source>
        <translation>
            <numerusform>Saved searches, %n new mentor</numerusform>
            <numerusform>Saved searches, %n new mentors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::discovery::FilterPanel</name>
    <message numerus="yes">
        <source>%n company(ies)</source>
        <translation>
            <numerusform>%n company</numerusform>
            <numerusform>%n companies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::discovery::MentorCardDelegate</name>
    <message numerus="yes">
        <source>%Ln session(s)</source>
        <translation>
            <numerusform>%Ln session</numerusform>
            <numerusform>%Ln sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %1 / %n min</source>
        <translation>
            <numerusform>From %1 / %n min</numerusform>
            <numerusform>From %1 / %n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::discovery::PlanPrice</name>
    <message numerus="yes">
        <source>Your plan includes it: %n minute(s) of this month.</source>
        <translation>
            <numerusform>Your plan includes it: %n minute of this month.</numerusform>
            <numerusform>Your plan includes it: %n minutes of this month.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your plan includes %n minute(s) and takes %1 off the rest: %2 instead of %3.</source>
        <translation>
            <numerusform>Your plan includes %n minute and takes %1 off the rest: %2 instead of %3.</numerusform>
            <numerusform>Your plan includes %n minutes and takes %1 off the rest: %2 instead of %3.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::discovery::ProfileHeader</name>
    <message numerus="yes">
        <source>%Ln rating(s)</source>
        <translation>
            <numerusform>%Ln rating</numerusform>
            <numerusform>%Ln ratings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n year(s) of experience</source>
        <translation>
            <numerusform>%1 · %n year of experience</numerusform>
            <numerusform>%1 · %n years of experience</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::discovery::SavedSearchesPage</name>
    <message numerus="yes">
        <source>%n new mentor(s)</source>
        <translation>
            <numerusform>%n new mentor</numerusform>
            <numerusform>%n new mentors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::discovery::SearchDialog</name>
    <message numerus="yes">
        <source>You keep %n searches, which is as many as there may be. Delete one first.</source>
        <translation>
            <numerusform>You keep %n search, which is as many as there may be. Delete it first.</numerusform>
            <numerusform>You keep %n searches, which is as many as there may be. Delete one first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::discovery::WaitlistCard</name>
    <message numerus="yes">
        <source>There is no free time in the next %n day(s). Wait for it, and you hear when there is some.</source>
        <translation>
            <numerusform>There is no free time in the next %n day. Wait for it, and you hear when there is some.</numerusform>
            <numerusform>There is no free time in the next %n days. Wait for it, and you hear when there is some.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::mentor::AvailabilityPage</name>
    <message numerus="yes">
        <source>%n unsaved change(s)</source>
        <translation>
            <numerusform>%n unsaved change</numerusform>
            <numerusform>%n unsaved changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of your availability are not saved.</source>
        <translation>
            <numerusform>%n change of your availability is not saved.</numerusform>
            <numerusform>%n changes of your availability are not saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n student(s) are told.</source>
        <translation>
            <numerusform>%n student is told.</numerusform>
            <numerusform>%n students are told.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::mentor::AwayDialog</name>
    <message numerus="yes">
        <source>%n session(s) are booked on days you are away</source>
        <translation>
            <numerusform>%n session is booked on days you are away</numerusform>
            <numerusform>%n sessions are booked on days you are away</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What you cancel counts once there are %n session(s).</source>
        <translation>
            <numerusform>What you cancel counts once there is %n session.</numerusform>
            <numerusform>What you cancel counts once there are %n sessions.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::mentor::DocumentsBox</name>
    <message numerus="yes">
        <source>With them we can answer sooner. Only those who decide see them. They are kept sealed and deleted %n day(s) after the decision.</source>
        <translation>
            <numerusform>With them we can answer sooner. Only those who decide see them. They are kept sealed and deleted %n day after the decision.</numerusform>
            <numerusform>With them we can answer sooner. Only those who decide see them. They are kept sealed and deleted %n days after the decision.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There may be %n file(s).</source>
        <translation>
            <numerusform>There may be %n file.</numerusform>
            <numerusform>There may be %n files.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::mentor::JournalPage</name>
    <message numerus="yes">
        <source>%n line(s) read so far …</source>
        <translation>
            <numerusform>%n line read so far …</numerusform>
            <numerusform>%n lines read so far …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::mentor::JournalWords</name>
    <message numerus="yes">
        <source>%n line(s) read: each is as it was written and follows from those before.</source>
        <translation>
            <numerusform>%n line read: it is as it was written.</numerusform>
            <numerusform>%n lines read: each is as it was written and follows from those before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What they come to is your share of %n session(s).</source>
        <translation>
            <numerusform>What they come to is your share of %n session.</numerusform>
            <numerusform>What they come to is your share of %n sessions.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::mentor::OfferStep</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Price of %n minute(s)</source>
        <translation>
            <numerusform>Price of %n minute</numerusform>
            <numerusform>Price of %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You have up to %n hour(s) to answer. The student’s bank reserves the price: it is paid when you accept, and nothing is when you decline or do not answer.</source>
        <translation>
            <numerusform>You have up to %n hour to answer. The student’s bank reserves the price: it is paid when you accept, and nothing is when you decline or do not answer.</numerusform>
            <numerusform>You have up to %n hours to answer. The student’s bank reserves the price: it is paid when you accept, and nothing is when you decline or do not answer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::mentor::OverviewPage</name>
    <message numerus="yes">
        <source>%Ln review(s)</source>
        <translation>
            <numerusform>%Ln review</numerusform>
            <numerusform>%Ln reviews</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::mentor::PreviewPage</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::mentor::RatingCard</name>
    <message numerus="yes">
        <source>%n stars</source>
        <translation>
            <numerusform>%n star</numerusform>
            <numerusform>%n stars</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reviews</source>
        <translation>
            <numerusform>%n review</numerusform>
            <numerusform>%n reviews</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::mentor::ReliabilityCard</name>
    <message numerus="yes">
        <source>Cancelled by you: %1 of your last %Ln confirmed session(s), %2</source>
        <translation>
            <numerusform>Cancelled by you: %1 of your last %Ln confirmed session, %2</numerusform>
            <numerusform>Cancelled by you: %1 of your last %Ln confirmed sessions, %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It counts once there are %Ln session(s).</source>
        <translation>
            <numerusform>It counts once there is %Ln session.</numerusform>
            <numerusform>It counts once there are %Ln sessions.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::mentor::RulesCard</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::mentor::StandingCard</name>
    <message numerus="yes">
        <source>Your last %Ln review(s) have %1 stars on average</source>
        <translation>
            <numerusform>Your last review has %1 stars</numerusform>
            <numerusform>Your last %Ln reviews have %1 stars on average</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Students expect %1 or more. If the average is below %2 when %Ln more review(s) have come, your bookings are paused until an admin has decided. Read under Reviews what was missing.</source>
        <translation>
            <numerusform>Students expect %1 or more. If the average is below %2 when one more review has come, your bookings are paused until an admin has decided. Read under Reviews what was missing.</numerusform>
            <numerusform>Students expect %1 or more. If the average is below %2 when %Ln more reviews have come, your bookings are paused until an admin has decided. Read under Reviews what was missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::mentor::VacationDialog</name>
    <message numerus="yes">
        <source>%1: %n day(s)</source>
        <translation>
            <numerusform>%1: %n day</numerusform>
            <numerusform>%1: %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::messaging::ConversationModel</name>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::net::ApiCall</name>
    <message numerus="yes">
        <source>%1 took longer than %n seconds.</source>
        <translation>
            <numerusform>%1 took longer than %n second.</numerusform>
            <numerusform>%1 took longer than %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::net::FieldWords</name>
    <message numerus="yes">
        <source>Please write at least %n character(s).</source>
        <translation>
            <numerusform>Please write at least %n character.</numerusform>
            <numerusform>Please write at least %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Please write at most %n character(s).</source>
        <translation>
            <numerusform>Please write at most %n character.</numerusform>
            <numerusform>Please write at most %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Please name at least %n.</source>
        <translation>
            <numerusform>Please name at least %n.</numerusform>
            <numerusform>Please name at least %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Please name at most %n.</source>
        <translation>
            <numerusform>Please name at most %n.</numerusform>
            <numerusform>Please name at most %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::notifications::NotificationWords</name>
    <message numerus="yes">
        <source>%1 gave you %n of 5 stars</source>
        <translation>
            <numerusform>%1 gave you %n of 5 stars</numerusform>
            <numerusform>%1 gave you %n of 5 stars</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new mentor(s) for “%1”</source>
        <translation>
            <numerusform>%n new mentor for “%1”</numerusform>
            <numerusform>%n new mentors for “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other(s) fit what you look for.</source>
        <translation>
            <numerusform>%1 and %n other fit what you look for.</numerusform>
            <numerusform>%1 and %n others fit what you look for.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 Either of you may contest within %n hour(s).</source>
        <translation>
            <numerusform>%1 Either of you may contest within %n hour.</numerusform>
            <numerusform>%1 Either of you may contest within %n hours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 The records show otherwise. Without an answer within %n hour(s) the report stands.</source>
        <translation>
            <numerusform>%1 The records show otherwise. Without an answer within %n hour the report stands.</numerusform>
            <numerusform>%1 The records show otherwise. Without an answer within %n hours the report stands.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <translation>
            <numerusform>%1, and %n more</numerusform>
            <numerusform>%1, and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::student::HomePage</name>
    <message numerus="yes">
        <source>%1, %n min</source>
        <translation>
            <numerusform>%1, %n min</numerusform>
            <numerusform>%1, %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n min · the notes are ready to read</source>
        <translation>
            <numerusform>%1, %n min · the notes are ready to read</numerusform>
            <numerusform>%1, %n min · the notes are ready to read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::student::NextSessionCard</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::widgets::HoldTimer</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::widgets::SidebarItem</name>
    <message numerus="yes">
        <source>%1, %n new</source>
        <translation>
            <numerusform>%1, %n new</numerusform>
            <numerusform>%1, %n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mc::widgets::WeekCalendar</name>
    <message numerus="yes">
        <source>%1, %2, free for %n minute(s) only</source>
        <translation>
            <numerusform>%1, %2, free for %n minute only</numerusform>
            <numerusform>%1, %2, free for %n minutes only</numerusform>
        </translation>
    </message>
</context>
</TS>
