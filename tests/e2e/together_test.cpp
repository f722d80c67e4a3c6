#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include "steps.h"
#include "support/test_program.h"

using namespace mc;
using e2e::ClientProcess;

/// The page of two people (BKG-8) at both ends: the mentor writes what is to do, the student ticks it, the mentor sees it
/// ticked; what she notes and what the student ticks at one time are both kept.
class TogetherTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    e2e::ServerProcess m_server;
    ClientProcess m_mentor;
    ClientProcess m_student;

    static bool opensTheSession(ClientProcess& client, const QString& with) {
        return client.click("navBookings") && client.openRow("bookingList", with) && client.visible("bookingPage");
    }
    /// Once they are, there is nothing to save.
    static bool saves(ClientProcess& mentor) {
        return mentor.click("saveNotes") && mentor.until({{"do", "state"}, {"name", "saveNotes"}},
                                                         [](const auto& state) { return !state["enabled"].toBool(); });
    }
    static bool hasTicked(ClientProcess& client, const QString& item, bool done) {
        return client.until({{"do", "state"}, {"name", item}, {"property", "checked"}},
                            [done](const QJsonObject& state) { return state["value"].toBool() == done; });
    }

private slots:
    /// Their session has begun: from then on there are notes.
    void initTestCase() {
        QVERIFY2(m_server.start({"--demo", "--set=demo_students=45", "--set=demo_days=7"}, m_folder.path()),
                 qPrintable(m_server.log()));
        const auto tenMinutes = QJsonDocument(QJsonObject{{"advanceSeconds", 600}}).toJson();
        QCOMPARE(e2e::request("POST", m_server.url() + "/sandbox/clock", tenMinutes).status, 200);
        const QStringList common{"--server=" + m_server.url(), "--theme=light"};
        MENTOR(start(common + QStringList{"--profile=e2e-together-mentor", "--demo-role=mentor"}));
        STUDENT(start(common + QStringList{"--profile=e2e-together-student", "--demo-role=student"}));
    }

    /// One story: each chapter needs the one before.
    void itemsAndNotes_areOfBoth() {
        using Chapter = void (TogetherTest::*)();
        for (const Chapter chapter :
             {&TogetherTest::mentor_writesWhatIsToDo, &TogetherTest::student_ticksIt_andTheMentorSees,
              &TogetherTest::notesAndATick_atOneTime_areBothKept, &TogetherTest::whatIsDone_isNotStillToDo}) {
            (this->*chapter)();
            if (QTest::currentTestFailed()) return;
        }
    }

private:
    void mentor_writesWhatIsToDo() {
        QVERIFY2(opensTheSession(m_mentor, "Maya Nair"), qPrintable(m_mentor.trouble()));
        MENTOR(type("sessionNotes", "Read about quorum"));
        MENTOR(type("newActionItem", "Build a toy Raft"));
        MENTOR(click("addActionItem"));
        MENTOR(type("newActionItem", "Explain it to a friend"));
        MENTOR(click("addActionItem"));
        QVERIFY2(saves(m_mentor), qPrintable(m_mentor.trouble()));
        MENTOR(click("allTogether"));
        MENTOR(shows("togetherName", "Maya Nair"));
        MENTOR(shows("actionItem0", "Build a toy Raft"));
    }

    void student_ticksIt_andTheMentorSees() {
        QVERIFY2(opensTheSession(m_student, "Rohan Mehta"), qPrintable(m_student.trouble()));
        STUDENT(click("allTogether"));
        STUDENT(shows("togetherName", "Rohan Mehta"));
        STUDENT(shows("togetherPage", "Read about quorum"));
        STUDENT(shows("actionItem0", "Build a toy Raft"));
        STUDENT(click("actionItem0"));
        QVERIFY2(hasTicked(m_mentor, "actionItem0", true), qPrintable(m_mentor.trouble()));
        QVERIFY2(hasTicked(m_mentor, "actionItem1", false), qPrintable(m_mentor.trouble()));
    }

    void notesAndATick_atOneTime_areBothKept() {
        QVERIFY2(opensTheSession(m_mentor, "Maya Nair"), qPrintable(m_mentor.trouble()));
        MENTOR(type("sessionNotes", "Read about quorum, and about leases"));
        STUDENT(click("actionItem1"));
        QVERIFY2(hasTicked(m_mentor, "actionItem1", true), qPrintable(m_mentor.trouble()));
        QVERIFY2(saves(m_mentor), qPrintable(m_mentor.trouble()));
        STUDENT(shows("togetherPage", "Read about quorum, and about leases"));
        for (auto* client : {&m_mentor, &m_student})
            for (const char* item : {"actionItem0", "actionItem1"})
                QVERIFY2(hasTicked(*client, item, true), qPrintable(client->trouble()));
    }

    void whatIsDone_isNotStillToDo() {
        MENTOR(click("allTogether"));
        MENTOR(shows("togetherPage", "Read about quorum, and about leases"));
        MENTOR(gone("openItems"));
    }
};

MC_TEST_CORE(TogetherTest)
#include "together_test.moc"
