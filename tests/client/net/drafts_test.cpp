#include "net/drafts.h"

#include <QDir>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>

#include "net/session.h"
#include "support/http_stub.h"
#include "support/memory_keeper.h"
#include "support/test_program.h"

using namespace mc;
using net::Drafts;

namespace {

struct House {
    House() { api.setServer(http.url()); }
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

struct Bench {
    Bench() { open(); }
    void open() {
        drafts.reset();
        drafts = std::make_unique<Drafts>(folder.filePath("drafts"), house.api, house.session);
    }
    QStringList files() const { return QDir(folder.filePath("drafts")).entryList(QDir::Files); }
    QString file() const { return folder.filePath("drafts/" + files().value(0)); }

    QTemporaryDir folder;
    House house;
    std::unique_ptr<Drafts> drafts;
};

}  // namespace

class DraftsTest : public QObject {
    Q_OBJECT

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

    void folderThatCannotBeMade_isSaid() {
        QTemporaryFile inTheWay;
        QVERIFY(inTheWay.open());
        House house;
        house.signIn();
        Drafts drafts(inTheWay.fileName(), house.api, house.session);
        QSignalSpy notKept(&drafts, &Drafts::notKept);
        drafts.keepText("review/1", "Good");
        drafts.flush();
        QCOMPARE(notKept.count(), 1);
        QCOMPARE(drafts.text("review/1"), "Good");
    }
};

MC_TEST_CORE(DraftsTest)
#include "drafts_test.moc"
