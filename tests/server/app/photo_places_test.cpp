#include <QTemporaryDir>
#include <QTest>

#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "server/platform/images/sample_pictures.h"
#include "support/applying.h"
#include "support/test_program.h"
#include "support/whole_server.h"
#endif

using namespace mc;
using http::Method;
using tests::WholeServer;

/// Wherever a person is shown, her photo is.
class PhotoPlacesTest : public QObject {
    Q_OBJECT

private slots:
    void everyPlaceThatShowsSomebody_namesThePhoto() {
        QTemporaryDir folder;
        WholeServer server(folder.path().toStdString());
        const auto student = server.person("Maya Nair");
        const auto mentor = server.mentor("Rohan Mehta");
        const auto booking = server.completed(student, mentor);
        (void)server.rooms.reviews.create(student.id, booking.id, {5, "Clear and kind", true}).value();
        const auto picture = test::pngOf(test::halves(80, 80));
        const auto hers = server.rooms.photos.put(student.id, picture)->photo.value_or("");
        const auto his = server.rooms.photos.put(mentor.id, picture)->photo.value_or("");
        QVERIFY(!hers.empty() && !his.empty() && hers != his);
        const auto bookingPath = "/api/bookings/" + domain::toString(booking.id);
        const auto shows = [&](const std::string& path, const tests::Visitor& who, const std::string& photo) {
            const auto reply = server.ask(Method::get, path, {}, server.freshToken(who));
            return reply.status == 200 && reply.raw.find('"' + photo + '"') != std::string::npos;
        };
        QVERIFY(shows("/api/me", student, hers));
        QTRY_VERIFY(shows("/api/mentors", student, his));  // The catalogue follows.
        QTRY_VERIFY(shows("/api/mentors/rohan-mehta", student, his));
        QVERIFY(shows("/api/mentors/rohan-mehta/reviews", student, hers));
        QVERIFY(shows("/api/bookings?when=past", student, his));
        QVERIFY(shows("/api/bookings?when=past&role=mentor", mentor, hers));
        QVERIFY(shows(bookingPath, student, his));
        QVERIFY(shows(bookingPath, mentor, hers));
        QVERIFY(shows("/api/conversations", student, his));
        QVERIFY(shows("/api/conversations", mentor, hers));
        (void)server.rooms.photos.remove(mentor.id).value();
        QTRY_VERIFY(!shows("/api/mentors", student, his));
        QVERIFY(!shows(bookingPath, student, his));
    }

    /// Somebody who wishes to be a mentor, and a mentor who wishes to be called something else.
    void admins_seeTheFacesOfThoseTheyDecideAbout() {
        QTemporaryDir folder;
        WholeServer server(folder.path().toStdString());
        const auto support = server.person("Support One", {domain::Role::student, domain::Role::support});
        const auto applicant = server.person("Neha Iyer");
        const auto mentor = server.mentor("Rohan Mehta");
        support::handIn(server, applicant.id);
        auto profile = server.rooms.ownProfiles.own(mentor.id).value().profile;
        profile.company = "Other";
        (void)server.rooms.ownProfiles.update(mentor.id, profile).value();
        const auto shows = [&](const std::string& path, const std::string& photo) {
            const auto reply = server.ask(Method::get, "/api/admin/" + path, {}, server.freshToken(support));
            return reply.status == 200 && reply.raw.find('"' + photo + '"') != std::string::npos;
        };
        const auto application = "mentor-applications/" + domain::toString(applicant.id);
        const auto change = "mentor-changes/" + domain::toString(mentor.id);
        const auto picture = test::pngOf(test::halves(80, 80));
        const auto hers = server.rooms.photos.put(applicant.id, picture)->photo.value_or("");
        const auto his = server.rooms.photos.put(mentor.id, picture)->photo.value_or("");
        QVERIFY(shows("mentor-applications", hers));
        QVERIFY(shows("mentor-applications", his));
        QVERIFY(shows(application, hers));
        QVERIFY(shows(change, his));
    }
};

MC_TEST_CORE(PhotoPlacesTest)
#include "photo_places_test.moc"
