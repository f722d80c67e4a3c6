#include "net/drafts.h"

#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QSignalSpy>
#include <QTemporaryDir>

#include "net/session.h"
#include "support/http_stub.h"
#include "support/memory_keeper.h"
#include "support/test_program.h"

using namespace mc;
using net::Drafts;

namespace {

struct DraftsHouse {
    DraftsHouse() { api.setServer(http.url()); }
    void signIn(std::int64_t id = 101) {
        protocol::AuthTokens tokens;
        tokens.refreshToken = "refresh";
        tokens.user.id = {id};
        tokens.user.name = "maya";
        tokens.user.email = "maya@students.example";
        session.adopt(tokens, false);
    }
    support::HttpStub http;
    support::MemoryKeeper keeper;
    net::ApiClient api;
    net::Session session{api, keeper};
};

constexpr std::int64_t kRavi = 102;

struct DraftsBench {
    DraftsBench() { open(); }
    void open() {
        drafts.reset();
        drafts = std::make_unique<Drafts>(folder.filePath("drafts"), house.api, house.session);
    }
    QStringList files() const { return QDir(folder.filePath("drafts")).entryList(QDir::Files); }
    QString file() const { return folder.filePath("drafts/" + files().value(0)); }
    /// Another window of the same person, or the next start.
    std::unique_ptr<Drafts> another() {
        return std::make_unique<Drafts>(folder.filePath("drafts"), house.api, house.session);
    }

    QTemporaryDir folder;
    DraftsHouse house;
    std::unique_ptr<Drafts> drafts;
};

}  // namespace

class DraftsTest : public QObject {
    Q_OBJECT
    using House = DraftsHouse;
    using Bench = DraftsBench;

private slots:
    void kept_thenRestarted_isThereAgain() {
        Bench bench;
        bench.house.signIn();
        bench.drafts->keepText("review/1", "It helped — बहुत धन्यवाद");
        bench.drafts->keep("notes/1", {{"text", "Graphs"}, {"items", QJsonArray{"Read chapter 3"}}});
        bench.open();
        QCOMPARE(bench.drafts->text("review/1"), "It helped — बहुत धन्यवाद");
        QCOMPARE(bench.drafts->find("notes/1")["items"].toArray().size(), 1);
        QCOMPARE(bench.drafts->keys("review/"), QStringList{"review/1"});
    }

    // What a crash leaves: the file as it is at that moment, without anybody's good-bye.
    void kept_isOnDiskWithoutAGoodbye() {
        Bench bench;
        bench.house.signIn();
        bench.drafts->keepText("message/7", "Half a sen");
        QTRY_COMPARE(bench.files().size(), 1);
        Drafts second(bench.folder.filePath("drafts"), bench.house.api, bench.house.session);
        QCOMPARE(second.text("message/7"), "Half a sen");
    }

    void typedWithoutAPause_isWrittenAllTheSame() {
        Bench bench;
        bench.house.signIn();
        int letters = 0;
        QTimer typing;
        QObject::connect(&typing, &QTimer::timeout, this,
                         [&] { bench.drafts->keepText("message/7", QString(++letters, 'x')); });
        typing.start(5);
        QTRY_COMPARE(bench.files().size(), 1);
    }

    void file_isItsOwnersAlone_andNamesNobody() {
        Bench bench;
        bench.house.signIn();
        bench.drafts->keepText("review/1", "private");
        bench.drafts->flush();
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(bench.file()) & others));
        QVERIFY(!(QFile::permissions(bench.folder.filePath("drafts")) & others));
        QFile file(bench.file());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("maya"));
        QVERIFY(!bench.files()[0].contains("maya"));
    }

    void sent_isGone() {
        Bench bench;
        bench.house.signIn();
        bench.drafts->keepText("review/1", "Good");
        bench.drafts->keepText("review/1", {});
        bench.drafts->keepText("review/2", "Fine");
        bench.drafts->drop("review/2");
        bench.open();
        QVERIFY(bench.drafts->keys({}).isEmpty());
        QVERIFY(bench.files().isEmpty());
    }

    void twoWindows_bothKeepTheirWords() {
        Bench bench;
        bench.house.signIn();
        const auto second = bench.another();
        bench.drafts->keepText("composer/1", "in the first");
        second->keepText("composer/2", "in the second");
        bench.drafts->flush();
        second->flush();
        bench.drafts->keepText("composer/1", "in the first, longer");
        bench.drafts->flush();
        const auto next = bench.another();
        QCOMPARE(next->text("composer/1"), "in the first, longer");
        QCOMPARE(next->text("composer/2"), "in the second");
    }

    void twoWindows_eachFindsWhatTheOtherKept_untilItIsSent() {
        Bench bench;
        bench.house.signIn();
        const auto second = bench.another();
        bench.drafts->keepText("review/1", "Good");
        bench.drafts->flush();
        QCOMPARE(second->keys("review/"), QStringList{"review/1"});
        QCOMPARE(second->text("review/1"), "Good");
        second->drop("review/1");
        second->keepText("notes/1", "Graphs");
        second->flush();
        bench.drafts->keepText("composer/1", "Hello");
        bench.drafts->flush();
        QCOMPARE(bench.another()->keys({}), QStringList({"composer/1", "notes/1"}));
    }

    /// The same field in both: the later words are kept, and go only once they are sent themselves.
    void twoWindows_oneSends_theOthersWordsStay() {
        Bench bench;
        bench.house.signIn();
        bench.drafts->keepText("composer/1", "Hello");
        bench.drafts->flush();
        const auto second = bench.another();
        second->keepText("composer/1", "Hello, and another thing");
        second->flush();
        QCOMPARE(bench.drafts->text("composer/1"), "Hello");
        bench.drafts->drop("composer/1");
        bench.drafts->flush();
        QCOMPARE(bench.another()->text("composer/1"), "Hello, and another thing");
        second->drop("composer/1");
        second->flush();
        QVERIFY(bench.files().isEmpty());
    }

    /// A window that hangs in the middle of its write must not cost the other one its words.
    void windowThatHangs_isNotWaitedForForEver() {
        Bench bench;
        bench.house.signIn();
        bench.drafts->keepText("review/1", "Good");
        bench.drafts->flush();
        QLockFile other(bench.file() + ".lock");
        QVERIFY(other.lock());
        bench.drafts->keepText("review/2", "Fine");
        bench.drafts->flush();
        QCOMPARE(bench.another()->text("review/2"), "Fine");
    }

    void signOut_deletesThem() {
        Bench bench;
        bench.house.signIn();
        bench.drafts->keepText("review/1", "Good");
        bench.drafts->flush();
        QCOMPARE(bench.files().size(), 1);
        bench.house.session.signOut();
        QVERIFY(bench.files().isEmpty());
        bench.house.signIn();
        QVERIFY(bench.drafts->text("review/1").isEmpty());
    }

    void signInRanOut_keepsThem() {
        Bench bench;
        bench.house.signIn();
        bench.drafts->keepText("review/1", "Good");
        bench.house.http.problem("POST /api/auth/refresh", 401, "refresh_reused");
        QSignalSpy out(&bench.house.session, &net::Session::signedOut);
        bench.house.session.refresh();
        QVERIFY(out.wait());
        QVERIFY(bench.drafts->text("review/1").isEmpty());
        bench.house.signIn();
        QCOMPARE(bench.drafts->text("review/1"), "Good");
    }

    void accounts_doNotSeeEachOther() {
        Bench bench;
        bench.house.signIn();
        bench.drafts->keepText("review/1", "Maya's");
        bench.house.signIn(kRavi);
        QVERIFY(bench.drafts->text("review/1").isEmpty());
        bench.drafts->keepText("review/1", "Ravi's");
        bench.house.signIn();
        QCOMPARE(bench.drafts->text("review/1"), "Maya's");
    }

    void servers_doNotSeeEachOther() {
        Bench bench;
        bench.house.signIn();
        bench.drafts->keepText("review/1", "here");
        support::HttpStub other;
        bench.house.api.setServer(other.url());
        bench.house.signIn();
        QVERIFY(bench.drafts->text("review/1").isEmpty());
    }

    void nobodySignedIn_keepsNothing() {
        Bench bench;
        bench.drafts->keepText("review/1", "Good");
        bench.drafts->flush();
        QVERIFY(bench.drafts->text("review/1").isEmpty());
        QVERIFY(bench.files().isEmpty());
    }

    void unreadableFile_isPutAsideNotThrownAway() {
        Bench bench;
        bench.house.signIn();
        bench.drafts->keepText("review/1", "Good");
        bench.drafts->flush();
        QFile file(bench.file());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"review/1\":{\"text\":\"Go");
        file.close();
        bench.house.signIn(kRavi);
        bench.house.signIn();
        QVERIFY(bench.drafts->keys({}).isEmpty());
        bench.drafts->keepText("review/1", "Good again");
        bench.drafts->flush();
        QCOMPARE(bench.files().filter(".unreadable").size(), 1);
        QCOMPARE(bench.files().size(), 2);
    }

    void folderThatCannotBeMade_isSaid_andWrittenOnceItCan() {
        QTemporaryFile inTheWay;
        QVERIFY(inTheWay.open());
        const QString place = inTheWay.fileName();
        House house;
        house.signIn();
        Drafts drafts(place, house.api, house.session);
        QSignalSpy notKept(&drafts, &Drafts::notKept);
        drafts.keepText("review/1", "Good");
        drafts.flush();
        QCOMPARE(notKept.count(), 1);
        QCOMPARE(drafts.text("review/1"), "Good");
        QVERIFY(inTheWay.remove());
        drafts.keepText("review/2", "Fine");
        drafts.flush();
        Drafts next(place, house.api, house.session);
        QCOMPARE(next.keys({}), QStringList({"review/1", "review/2"}));
        QVERIFY(QDir(place).removeRecursively());
    }
};

MC_TEST_CORE(DraftsTest)
#include "drafts_test.moc"
