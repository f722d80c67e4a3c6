#include <QTemporaryDir>
#include <QTest>
#include <set>

#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "support/test_program.h"
#include "support/whole_server.h"
#endif

using namespace mc;
namespace json = boost::json;
using http::Access;
using http::Method;
using tests::Visitor;
using tests::WholeServer;

namespace {

/// Those that change something by being called: all others that change something have a body.
const std::set<std::string> kWithoutBody{"makePayoutRun",         "makeBankFile",
                                         "takeBankFileAgain",
                                         "takeDisputeEvidence",   "takeDisputePack",
                                         "syncCalendar",          "removeCalendar",
                                         "completeBooking",       "resendVerification",
                                         "markMessagesRead",      "chooseMessageMails",
                                         "markNotificationRead",  "markAllNotificationsRead",
                                         "cancelEmailChange",     "removePhoto",
                                         "resendEmailChange",     "endSession",
                                         "endOtherSessions",      "retryRefund",
                                         "retryDelivery",         "removeDocument",
                                         "keepFavourite",         "joinWaitlist",
                                         "leaveWaitlist",         "dropFavourite",
                                         "markSearchSeen",        "dropSearch",
                                         "chooseSearchMails",     "endFeatured",
                                         "takeBackProfileChange", "lookAtReportedMessage",
                                         "readMessagesOfBooking", "resumeBookings",
                                         "renewCalendarFeed",     "revokeCalendarFeed",
                                         "receiveGoogleNotice",   "mailInvoice",
                                         "removePaymentMethod"};

bool isOpen(Access access) {
    return access == Access::anonymous || access == Access::local;
}

/// A text that the parameter cannot be.
std::string wrongValue(const http::QueryParameter& parameter) {
    return parameter.kind == http::QueryParameter::Kind::text ? std::string(5000, 'x') : "no%20such%20value";
}

/// Every "$ref" below `value`.
void collectReferences(const json::value& value, std::set<std::string>& found) {
    if (const auto* list = value.if_array())
        for (const auto& item : *list)
            collectReferences(item, found);
    const auto* object = value.if_object();
    if (!object) return;
    for (const auto& [key, part] : *object) {
        if (key == "$ref") found.emplace(part.as_string());
        collectReferences(part, found);
    }
}

std::set<std::string> namesIn(const json::object& operation, std::string_view place) {
    std::set<std::string> names;
    const auto* parameters = operation.if_contains("parameters");
    if (!parameters) return names;
    for (const auto& parameter : parameters->as_array())
        if (parameter.at("in").as_string() == place) names.emplace(parameter.at("name").as_string());
    return names;
}

QString openapiNameOf(const http::Route& route) {
    return QString::fromStdString(std::string(http::toString(route.method)) + ' ' + route.pattern);
}

}  // namespace

/// GET /api/openapi.json says of every route what a stranger needs to call it, and it is so.
class OpenApiTest : public QObject {
    Q_OBJECT

private:
    struct World {
        QTemporaryDir folder;
        WholeServer server{folder.path().toStdString()};
        const std::vector<http::Route>& routes() const { return server.edge.router().routes(); }
        const json::object& operation(const http::Route& route) { return *server.description().operation(route); }
    };

private slots:
    void everyOperation_hasAnIdOfItsOwnAndASummary() {
        World world;
        std::set<std::string> ids;
        for (const auto& route : world.routes()) {
            const auto& operation = world.operation(route);
            const std::string id(operation.at("operationId").as_string());
            QVERIFY2(!id.empty() && std::ranges::all_of(id, [](unsigned char c) { return std::isalnum(c); }),
                     qPrintable(openapiNameOf(route)));
            QVERIFY2(ids.insert(id).second, qPrintable(openapiNameOf(route) + " has the id of another"));
            QVERIFY2(!operation.at("summary").as_string().empty(), qPrintable(openapiNameOf(route)));
        }
        QVERIFY(ids.size() > 40);
    }

    void everyOperation_saysWhoMay() {
        World world;
        const auto& schemes = world.server.description().document().at("components").at("securitySchemes").as_object();
        for (const auto& route : world.routes()) {
            const auto& security = world.operation(route).at("security").as_array();
            QVERIFY2(security.empty() == isOpen(route.access), qPrintable(openapiNameOf(route)));
            for (const auto& needed : security)
                QVERIFY2(schemes.contains(needed.as_object().begin()->key()), qPrintable(openapiNameOf(route)));
        }
    }

    void everyOperation_describesBodiesAndAnswers() {
        World world;
        for (const auto& route : world.routes()) {
            const auto& operation = world.operation(route);
            const auto name = qPrintable(openapiNameOf(route));
            const std::string id(operation.at("operationId").as_string());
            const bool takesBody = route.method != Method::get && !kWithoutBody.contains(id);
            QVERIFY2(operation.contains("requestBody") == takesBody, name);
            const auto& responses = operation.at("responses").as_object();
            QVERIFY2(responses.contains("4XX"), name);
            QVERIFY2(isOpen(route.access) || responses.contains("401"), name);
            QVERIFY2(route.options.limits.rate.count == 0 || responses.contains("429"), name);
            const auto& good = responses.at(std::to_string(route.options.docs.status)).as_object();
            QVERIFY2(good.contains("content") == (route.options.docs.status != 204), name);
        }
    }

    /// But for what must always be answered, the gateway and whoever watches the server, and what only a sandbox has.
    void everyRoute_saysHowOften() {
        World world;
        QStringList without;
        for (const auto& route : world.routes())
            if (route.options.limits.rate.count == 0) without << openapiNameOf(route);
        without.sort();
        QCOMPARE(without, (QStringList{"GET /healthz", "GET /readyz", "GET /sandbox/checkout.js", "GET /sandbox/clock",
                                       "POST /api/payments/webhook", "POST /sandbox/clock"}));
    }

    /// The router is asked without a connection in most tests: what is longer than the limit only fails for people.
    void everyRouteThatWantsABody_hasRoomForOne() {
        constexpr std::size_t kLeast = 64;
        World world;
        QStringList without;
        for (const auto& route : world.routes())
            if (route.options.docs.request != nullptr && route.options.limits.bodyBytes < kLeast)
                without << openapiNameOf(route);
        QCOMPARE(without.join(", "), QString());
    }

    void everyParameter_isDescribedWithItsType() {
        World world;
        for (const auto& route : world.routes()) {
            const auto& operation = world.operation(route);
            const auto name = qPrintable(openapiNameOf(route));
            const auto braces = std::ranges::count(route.pattern, '{');
            QVERIFY2(std::ssize(namesIn(operation, "path")) == braces, name);
            QVERIFY2(namesIn(operation, "query").size() == route.options.query.size(), name);
            const bool keyed = route.options.idempotency == http::Idempotency::required;
            QVERIFY2(namesIn(operation, "header").contains("Idempotency-Key") == keyed, name);
            if (!operation.contains("parameters")) continue;
            for (const auto& parameter : operation.at("parameters").as_array())
                QVERIFY2(parameter.at("schema").as_object().contains("type"), name);
        }
    }

    void document_namesLicenceAndServer_andItsReferencesResolve() {
        World world;
        const auto reply = world.server.ask(Method::get, "/api/openapi.json");
        QCOMPARE(reply.status, 200);
        const auto& document = reply.body.as_object();
        QCOMPARE(document.at("info").at("license").at("identifier").as_string().c_str(), "GPL-3.0-or-later");
        QCOMPARE(document.at("servers").as_array().size(), std::size_t(1));
        std::set<std::string> references;
        collectReferences(reply.body, references);
        QVERIFY(references.size() > 20);
        for (const auto& reference : references) {
            json::error_code missing;
            QVERIFY2(reply.body.find_pointer(reference.substr(1), missing) != nullptr, reference.c_str());
        }
    }

    /// The document cannot promise what the server does not hold requests to: both come from the route.
    void everyDeclaredParameter_isHeldTo() {
        World world;
        auto& server = world.server;
        const auto student = server.person("Maya Nair");
        const auto mentor = server.mentor("Rohan Mehta");
        const auto owner = server.person("Owner One", {domain::Role::owner});
        int held = 0;
        for (const auto& route : world.routes())
            for (const auto& parameter : route.options.query) {
                server.clock.advance(61);
                const auto& who = route.access == Access::mentor                         ? mentor
                                  : http::permits(route.access, {domain::Role::student}) ? student
                                                                                         : owner;
                auto path = route.pattern;
                if (const auto open = path.find('{'); open != std::string::npos)
                    path.replace(open, path.find('}') - open + 1, "0000000000001");
                const auto target = path + "?" + parameter.name + "=" + wrongValue(parameter);
                const auto reply = server.ask(route.method, target, {}, server.freshToken(who));
                QVERIFY2(reply.status == 422, (target.substr(0, 80) + " " + reply.raw).c_str());
                QCOMPARE(std::string(reply.body.at("errors").at(0).at("path").as_string()), parameter.name);
                ++held;
            }
        QVERIFY(held > 25);
    }

    /// WholeServer::ask refuses an answer that is not described; here every page that can be read is.
    void everyAnswer_isAsDescribed() {
        World world;
        auto& server = world.server;
        const auto student = server.person("Maya Nair");
        const auto mentor = server.mentor("Rohan Mehta");
        const auto booking = server.completed(student, mentor);
        (void)server.rooms.reviews.create(student.id, booking.id, {5, "Clear and kind", true}).value();
        int good = 0;
        for (const auto& route : world.routes()) {
            if (route.method != Method::get) continue;
            for (const auto* who : {&student, &mentor}) {
                server.clock.advance(61);
                auto path = route.pattern;
                const auto fill = [&](std::string_view name, const std::string& value) {
                    if (const auto at = path.find(name); at != std::string::npos) path.replace(at, name.size(), value);
                };
                fill("{id}", domain::toString(booking.id));
                fill("{slug}", "rohan-mehta");
                fill("{order}", "order_00000000000000");
                good += server.ask(route.method, path, {}, server.freshToken(*who)).status == 200 ? 1 : 0;
            }
        }
        QVERIFY2(good > 30, qPrintable(QString::number(good)));
    }
};

MC_TEST_CORE(OpenApiTest)
#include "openapi_test.moc"
