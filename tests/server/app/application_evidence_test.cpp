#include <QTemporaryDir>
#include <QTest>

#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "protocol/codec.h"
#include "server/platform/images/sample_pictures.h"
#include "support/applying.h"
#include "support/test_program.h"
#include "support/whole_server.h"
#endif

using namespace mc;
using domain::DocumentKind;
using domain::KycStatus;
using tests::Visitor;
using tests::WholeServer;

namespace {

const std::string kApplicationEvidencePdf = "%PDF-1.7\nNeha Iyer\n%%EOF";

struct ApplicationEvidenceWorld {
    QTemporaryDir folder;
    WholeServer server{folder.path().toStdString()};
    Visitor applicant = server.person("Neha Iyer");
    Visitor admin = server.person("Support One", {domain::Role::student, domain::Role::support});

    void paper(DocumentKind kind) {
        (void)server.rooms.documents.add(applicant.id, kind, "paper.pdf", kApplicationEvidencePdf).value();
    }
    void handIn() { support::handIn(server, applicant.id); }
    protocol::ApplicationReview review() {
        return protocol::decode<protocol::ApplicationReview>(ask(http::Method::get, desk()).raw).value();
    }
    std::string desk() const { return "/api/admin/mentor-applications/" + domain::toString(applicant.id); }
    WholeServer::Reply ask(http::Method method, const std::string& path, const std::string& body = "") {
        return server.ask(method, path, body, server.freshToken(admin));
    }
    std::optional<KycStatus> queued(const std::string& queue) {
        const auto reply = ask(http::Method::get, "/api/admin/mentor-applications?queue=" + queue);
        return protocol::decode<protocol::ApplicationPage>(reply.raw).value().items.at(0).kyc;
    }
    WholeServer::Reply tick(const domain::ApplicationEvidence& evidence, std::optional<std::string> note = {}) {
        return ask(http::Method::put, desk() + "/evidence",
                   protocol::encode(protocol::SetEvidence{evidence, review().version, std::move(note)}));
    }
    static std::string fault(const WholeServer::Reply& reply) {
        if (reply.status != 422) return std::to_string(reply.status);
        const auto& first = reply.body.as_object().at("errors").as_array().at(0).as_object();
        return reply.text("code") + " " + std::string(first.at("path").as_string()) + " " +
               std::string(first.at("rule").as_string());
    }
    void decline() {
        (void)server.rooms.applications.reject(admin.id, applicant.id, {review().version, "Another name."}).value();
    }
};

}  // namespace

/// What lies before an admin who decides about an applicant (ADM-1).
class ApplicationEvidenceTest : public QObject {
    Q_OBJECT
    using World = ApplicationEvidenceWorld;

private slots:
    void kyc_isOfThePapersAndTheTick() {
        World world;
        world.paper(DocumentKind::employment);
        world.handIn();
        QVERIFY(world.queued("open") == KycStatus::not_started);
        (void)world.server.rooms.applications.ask(world.admin.id, world.applicant.id, "Who are you?").value();
        world.paper(DocumentKind::identity);
        QVERIFY(world.queued("open") == KycStatus::checking);
        QVERIFY(world.review().kyc == KycStatus::checking);
        QCOMPARE(world.tick({.identity = true}).status, 200);
        QVERIFY(world.queued("open") == KycStatus::verified);
        QVERIFY(world.review().kyc == KycStatus::verified);
    }

    /// The papers go after the decision; what they told stays.
    void kyc_ofWhatIsDecided_staysWhenThePapersAreGone() {
        World world;
        world.paper(DocumentKind::identity);
        world.handIn();
        world.decline();
        QVERIFY(world.queued("rejected") == KycStatus::mismatch);
        world.server.clock.advance(31 * domain::kDay);
        world.server.rooms.documents.forgetOld();
        QVERIFY(world.server.rooms.documents.own(world.applicant.id).items.empty());
        QVERIFY(world.queued("rejected") == KycStatus::mismatch);
        QVERIFY(world.review().kyc == KycStatus::mismatch);
    }

    void papers_areCountedByKind() {
        World world;
        world.paper(DocumentKind::identity);
        world.paper(DocumentKind::employment);
        world.paper(DocumentKind::employment);
        world.handIn();
        QCOMPARE(world.review().papers, (domain::PaperCounts{1, 2}));
    }

    void withoutAPaper_identityAndEmployerAreNotTicked_andNothingIsHalfDone() {
        World world;
        world.paper(DocumentKind::employment);
        world.handIn();
        const auto before = world.review();
        QCOMPARE(world.fault(world.tick({.identity = true, .price = true})),
                 std::string("validation_failed evidence.identity unproven"));
        QVERIFY(world.review().evidence == before.evidence);
        QCOMPARE(world.review().version, before.version);
        QCOMPARE(world.tick({.employer = true, .price = true}).status, 200);  // Of this there is a paper.
        QVERIFY(!world.review().evidence.identity);
    }

    void withoutAPhoto_itIsNotTicked() {
        World world;
        world.handIn();
        QCOMPARE(world.fault(world.tick({.photo = true})), std::string("validation_failed evidence.photo unproven"));
        QVERIFY(!world.review().evidence.photo);
        QVERIFY(world.server.rooms.photos.put(world.applicant.id, test::pngOf(test::halves(80, 80))));
        QCOMPARE(world.tick({.photo = true}).status, 200);
        QVERIFY(world.review().evidence.photo);
    }

    void withoutAPaper_aNoteSaysHowItWasSeen() {
        World world;
        world.handIn();
        QCOMPARE(world.fault(world.tick({.employer = true})),
                 std::string("validation_failed evidence.employer unproven"));
        QCOMPARE(
            world.tick({.identity = true, .employer = true}, "Her passport in a call, her badge on the way in.").status,
            200);
        const auto review = world.review();
        QVERIFY(review.evidence.identity && review.evidence.employer);
        QCOMPARE(review.remarks.size(), 1u);
        QVERIFY(review.remarks[0].voice == protocol::ApplicationVoice::note);
        QCOMPARE(review.remarks[0].author, std::string("Support One"));
        // What is ticked already is not asked for again.
        QCOMPARE(world.tick({.identity = true, .employer = true, .price = true}).status, 200);
        QCOMPARE(world.tick({.employer = true}).status, 200);
        QCOMPARE(world.fault(world.tick({.identity = true, .employer = true})),
                 std::string("validation_failed evidence.identity unproven"));
        QCOMPARE(world.fault(world.tick({.identity = true}, "")), std::string("validation_failed note min_length"));
    }
};

MC_TEST_CORE(ApplicationEvidenceTest)
#include "application_evidence_test.moc"
