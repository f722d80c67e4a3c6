#include <QTemporaryDir>
#include <QTest>

#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "protocol/codec.h"
#include "server/platform/images/sample_pictures.h"
#include "support/test_program.h"
#include "support/whole_server.h"
#endif

using namespace mc;
using domain::ApplicationState;
using http::Method;
using protocol::ApplicationDocuments;
using protocol::DocumentKind;
using tests::Visitor;
using tests::WholeServer;

namespace {

const std::string kPdf = "%PDF-1.7\n1 0 obj << /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >> endobj\n%%EOF";
const std::string kOwn = "/api/mentors/application/documents";

struct DocumentsWorld {
    QTemporaryDir folder;
    WholeServer server{folder.path().toStdString()};
    Visitor applicant = server.person("Neha Iyer");
    Visitor other = server.person("Ravi Rao");
    Visitor admin = server.person("Support One", {domain::Role::student, domain::Role::support});

    WholeServer::Reply ask(const Visitor& who, Method method, const std::string& path, const std::string& body = "") {
        server.clock.advance(181);  // The limits refill.
        return server.ask(method, path, body, server.freshToken(who));
    }
    WholeServer::Reply add(const std::string& file, const std::string& query = "?kind=identity&name=passport.pdf") {
        server.clock.advance(181);
        return send(kOwn + query, file, "application/pdf");
    }
    /// As WholeServer::ask, with a body that is no JSON.
    WholeServer::Reply send(const std::string& target, const std::string& file, const std::string& type) {
        http::Request::Data data;
        const auto bearer = "Bearer " + server.freshToken(applicant);
        data.method = Method::post;
        data.target = target;
        data.body = file;
        data.headers = {{"Authorization", bearer}, {"Content-Type", type}};
        data.remoteAddress = "127.0.0.1";
        data.receivedAt = server.clock.now();
        http::Request request(std::move(data));
        const auto response = server.edge.router().handle(request);
        const auto fault = server.description().faultOf(Method::post, target, response);
        if (!fault.empty()) throw std::logic_error(fault);
        WholeServer::Reply reply{response.status, {}, std::string(response.bytes()), response.headers};
        boost::json::error_code failed;
        reply.body = boost::json::parse(reply.raw, failed);
        return reply;
    }
    ApplicationDocuments read(const WholeServer::Reply& reply) {
        if (reply.status != 200) qWarning("%d %s", reply.status, reply.raw.c_str());
        return protocol::decode<ApplicationDocuments>(reply.raw).value();
    }
    ApplicationDocuments own() { return read(ask(applicant, Method::get, kOwn)); }
    std::string desk(const std::string& rest = "") const {
        return "/api/admin/mentor-applications/" + domain::toString(applicant.id) + "/documents" + rest;
    }
    /// What the applications' own tests bring about by their whole way.
    void putState(ApplicationState state, std::optional<domain::UtcTime> decided = {}) {
        server.rooms.database->write([&](database::Transaction& tx) {
            tx.execute(
                "INSERT INTO mentor_applications (user_id, state, form, evidence, submitted_at, decided_at)"
                " VALUES ($1, $2, $3, $4, $5, $6)"
                " ON CONFLICT (user_id) DO UPDATE SET state = $2, submitted_at = $5, decided_at = $6",
                applicant.id, state, protocol::encode(protocol::ApplicationForm()),
                protocol::encode(domain::ApplicationEvidence()), server.clock.now(), decided);
        });
    }
    static std::string fault(const WholeServer::Reply& reply) {
        const auto& first = reply.body.as_object().at("errors").as_array().at(0).as_object();
        return std::string(first.at("path").as_string()) + " " + std::string(first.at("rule").as_string());
    }
    std::vector<std::string> deeds() {
        return server.rooms.database->read([](database::Reader& reader) {
            return reader.all<std::string>("SELECT action FROM audit_log ORDER BY number");
        });
    }
    int stored() {
        return server.rooms.database->read(
            [](database::Reader& reader) { return reader.scalar<int>("SELECT count(*) FROM application_documents"); });
    }
};

}  // namespace

/// Papers of applicants: put there, kept sealed, read by admins alone, deleted (MEN-1).
class DocumentsTest : public QObject {
    Q_OBJECT
    using World = DocumentsWorld;

private slots:
    void file_isThereByNameKindAndSize_andItsContentStaysWithTheAdmins() {
        World world;
        const auto list = world.read(world.add(kPdf));
        QCOMPARE(list.items.size(), std::size_t(1));
        const auto& item = list.items.front();
        QCOMPARE(item.name, std::string("passport.pdf"));
        QCOMPARE(item.kind, DocumentKind::identity);
        QCOMPARE(item.mediaType, std::string("application/pdf"));
        QCOMPARE(item.bytes, static_cast<int>(kPdf.size()));
        QCOMPARE(list.daysKept, 30);
        // There is no way to it for the applicant, whatever she tries.
        QCOMPARE(world.ask(world.applicant, Method::get, kOwn + "/" + domain::toString(item.id)).status, 405);
        QCOMPARE(world.ask(world.applicant, Method::get, world.desk("/" + domain::toString(item.id))).status, 403);
    }

    void stored_isSealed_andNoFileOfTheDatabaseHasIt() {
        World world;
        world.read(world.add(kPdf));
        for (const auto& entry : std::filesystem::directory_iterator(world.folder.path().toStdString())) {
            if (!entry.is_regular_file()) continue;
            QFile file(QString::fromStdString(entry.path().string()));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("/JavaScript"), entry.path().c_str());
        }
    }

    void whatItIs_isSeenFromItsContent_data() {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("fault");
        const auto row = [](const char* name, const std::string& file, const char* fault) {
            QTest::newRow(name) << QByteArray::fromStdString(file) << QString(fault);
        };
        const auto png = test::pngOf(test::halves(200, 300));
        row("pdf", kPdf, "");
        row("jpeg", test::jpegOf(test::halves(200, 300)), "");
        row("png", png, "");
        row("webp", test::webpOf(test::halves(200, 300)), "");
        row("svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "file format");
        row("page", "<!doctype html><script>alert(1)</script>", "file format");
        row("program",
            "\x7f"
            "ELF and so on",
            "file format");
        row("archive", "PK\x03\x04 and so on", "file format");
        row("pdf behind a page", "<html>" + kPdf, "file format");
        row("half a picture", png.substr(0, png.size() / 3), "file format");
        row("a picture's name alone", "\xFF\xD8\xFF\xE0", "file format");
        row("a bomb", test::pngHeader(40'000, 40'000), "file maximum");
    }
    void whatItIs_isSeenFromItsContent() {
        QFETCH(QByteArray, file);
        QFETCH(QString, fault);
        World world;
        const auto reply = world.add(file.toStdString(), "?kind=employment&name=letter.pdf");
        QCOMPARE(reply.status, fault.isEmpty() ? 200 : 422);
        if (fault.isEmpty()) return;
        QCOMPARE(World::fault(reply), fault.toStdString());
        QCOMPARE(world.stored(), 0);
    }

    void queryAndNumber_areHeldToTheirLimits() {
        World world;
        QCOMPARE(World::fault(world.add(kPdf, "?kind=identity")), std::string("name required"));
        QCOMPARE(world.send(kOwn + "?name=a", kPdf, "image/svg+xml").status, 415);
        QCOMPARE(World::fault(world.add(kPdf, "?kind=diary&name=a")), std::string("kind enum"));
        QCOMPARE(World::fault(world.add(kPdf, "?name=" + std::string(121, 'x'))), std::string("name max_length"));
        for (int i = 0; i < 6; ++i)
            QCOMPARE(world.add(kPdf).status, 200);
        QCOMPARE(World::fault(world.add(kPdf)), std::string("file too_many"));
        QCOMPARE(world.stored(), 6);
    }

    void another_neitherSeesNorRemovesIt() {
        World world;
        const auto id = domain::toString(world.read(world.add(kPdf)).items.front().id);
        QVERIFY(world.read(world.ask(world.other, Method::get, kOwn)).items.empty());
        QCOMPARE(world.ask(world.other, Method::delete_, kOwn + "/" + id).status, 404);
        QCOMPARE(world.stored(), 1);
        QVERIFY(world.read(world.ask(world.applicant, Method::delete_, kOwn + "/" + id)).items.empty());
        QCOMPARE(world.stored(), 0);
    }

    void handedIn_staysAsItIs_untilItIsTheApplicantsTurn() {
        World world;
        const auto id = domain::toString(world.read(world.add(kPdf)).items.front().id);
        for (const auto state : {ApplicationState::submitted, ApplicationState::approved}) {
            world.putState(state);
            QCOMPARE(world.add(kPdf).status, 409);
            QCOMPARE(world.ask(world.applicant, Method::delete_, kOwn + "/" + id).status, 409);
        }
        QCOMPARE(world.stored(), 1);
        for (const auto state : {ApplicationState::questioned, ApplicationState::rejected}) {
            world.putState(state);
            QCOMPARE(world.add(kPdf).status, 200);
        }
        QCOMPARE(world.stored(), 3);
    }

    void admin_readsItAsAnAttachment_andThatIsRecorded() {
        World world;
        const auto id = domain::toString(world.read(world.add(kPdf)).items.front().id);
        QCOMPARE(world.ask(world.admin, Method::get, world.desk()).status, 404);  // Nobody looks over her shoulder.
        QCOMPARE(world.ask(world.admin, Method::get, world.desk("/" + id)).status, 404);
        QVERIFY(world.deeds().empty());

        world.putState(ApplicationState::submitted);
        QCOMPARE(world.read(world.ask(world.admin, Method::get, world.desk())).items.size(), std::size_t(1));
        QVERIFY(world.deeds().empty());
        const auto file = world.ask(world.admin, Method::get, world.desk("/" + id));
        QCOMPARE(file.status, 200);
        QCOMPARE(file.raw, kPdf);
        QCOMPARE(file.header("Content-Disposition"), std::string("attachment; filename=\"passport.pdf\""));
        QCOMPARE(file.header("Cache-Control"), std::string("no-store"));
        QCOMPARE(world.deeds(), std::vector<std::string>{"application.document_opened"});

        // By the applicant's name and no other's.
        const auto strange = "/api/admin/mentor-applications/" + domain::toString(world.other.id) + "/documents/" + id;
        QCOMPARE(world.ask(world.admin, Method::get, strange).status, 404);
    }

    void decided_isDeletedSomeDaysLater() {
        World world;
        world.read(world.add(kPdf));
        const auto decided = world.server.clock.now();
        world.putState(ApplicationState::approved, decided);
        const auto at = [&](domain::Seconds after) {
            world.server.clock.advance(decided + after - world.server.clock.now());
            world.server.rooms.documents.forgetOld();
            return world.stored();
        };
        QCOMPARE(at(30 * domain::kDay - domain::kMinute), 1);  // The clock goes on meanwhile.
        QCOMPARE(at(30 * domain::kDay + 1), 0);
    }

    void mendedAfterARejection_isKept() {
        World world;
        world.putState(ApplicationState::rejected, world.server.clock.now());
        world.server.clock.advance(40 * domain::kDay);
        world.read(world.add(kPdf));
        world.server.rooms.documents.forgetOld();
        QCOMPARE(world.stored(), 1);
    }

    void neverHandedIn_isDeletedAfterNinetyDays() {
        World world;
        world.read(world.add(kPdf));
        const auto put = world.server.clock.now();
        world.putState(ApplicationState::draft);
        world.server.clock.advance(put + 90 * domain::kDay - domain::kMinute - world.server.clock.now());
        world.server.rooms.documents.forgetOld();
        QCOMPARE(world.stored(), 1);
        world.server.clock.advance(domain::kMinute + 1);
        world.server.rooms.documents.forgetOld();
        QCOMPARE(world.stored(), 0);
    }
};

MC_TEST_CORE(DocumentsTest)
#include "documents_test.moc"
