#include "support/whole_server.h"

#include <stdexcept>
#include <utility>

namespace mc::tests {

WholeServer::WholeServer(const std::filesystem::path& folder, const Adjust& adjust, app::RoomsOptions options)
    : config(makeConfig(folder, adjust)),
      rooms(config, app::loadOrMakeSecrets(folder), clock, random, rehearsed(std::move(options))),
      edge(rooms, &clock) {}

WholeServer::~WholeServer() {
    edge.stop();
    rooms.stop();
}

void WholeServer::listen() {
    edge.bind();
    rooms.start(edge.url() + "/api/payments/webhook");
    edge.start();
}

Visitor WholeServer::person(const std::string& name, domain::Roles roles) {
    accounts::NewPerson wanted;
    wanted.name = name;
    wanted.email = "p" + std::to_string(++m_people) + "@test.example";
    wanted.zone = {"Asia/Kolkata"};
    wanted.languages = {"English"};
    wanted.roles = roles;
    const auto id = rooms.accounts.createPerson(wanted).value();
    if (roles.isAdmin()) secure(id);
    return {id, rooms.accounts.signInAs(id, {"test", "127.0.0.1"})->accessToken};
}

std::string WholeServer::freshToken(const Visitor& visitor) {
    return rooms.accounts.signInAs(visitor.id, {"test", "127.0.0.1"})->accessToken;
}

void WholeServer::givePassword(const Visitor& visitor, const std::string& password) {
    const auto hash = crypto::hashPassword(password, crypto::PasswordCost::test);
    rooms.database->write(
        [&](database::Transaction& tx) { accounts::AccountStore().setPassword(tx, visitor.id, hash); });
}

void WholeServer::secure(domain::UserId id) {
    rooms.database->write([&](database::Transaction& tx) { accounts::countAsSetUp(tx, id, clock.now()); });
}

std::string WholeServer::passwordToken(const Visitor& visitor) {
    rooms.database->write([&](database::Transaction& tx) { accounts::SecondFactorStore().remove(tx, visitor.id); });
    auto token = freshToken(visitor);
    secure(visitor.id);
    return token;
}

Visitor WholeServer::mentor(const std::string& name, std::int64_t rupeesAnHour, bool instant, const std::string& zone) {
    const auto visitor = person(name);
    protocol::OwnMentorProfile profile;
    profile.headline = "Engineer at Example";
    profile.company = "Example";
    profile.expertise = {{"DSA", 3}};
    profile.prices = {{30, domain::rupees(rupeesAnHour / 2)}, {60, domain::rupees(rupeesAnHour)}};
    profile.topics = {"Mock Interview"};
    profile.instantBook = instant;
    rooms.database
        ->write([&](database::Transaction& tx) -> domain::Result<void> {
            if (auto applied = rooms.mentors.apply(tx, visitor.id, profile); !applied) return applied;
            return rooms.mentors.approve(tx, visitor.id, domain::UserId{});
        })
        .value();
    auto availability = rooms.scheduling.own(visitor.id);
    availability.timeZone = {zone};
    availability.windows.clear();
    for (int day = 1; day <= 7; ++day)
        availability.windows.push_back({day, {0}, {24 * 60}});
    availability.rules.minimumNoticeMinutes = 0;
    (void)rooms.scheduling.replace(visitor.id, availability, clock.now()).value();
    return visitor;
}

domain::UtcTime WholeServer::slotAfter(domain::Seconds ahead) const {
    const auto earliest = (clock.now() + ahead).seconds;
    return {(earliest + 1799) / 1800 * 1800};
}

bookings::Booking WholeServer::paid(const Visitor& student, const Visitor& mentor_, domain::UtcTime start,
                                    int minutes) {
    const auto key = "paid-" + std::to_string(++m_people);
    const auto held =
        rooms.holds.create(student.id, {mentor_.id, start, minutes, "System design", "", true}, key, clock.now())
            .value();
    const auto order = rooms.payments.createOrder(student.id, held.id, clock.now()).value();
    const auto proof = bank->checkout({.orderId = order.gatewayOrderId});
    rooms.payments.verify(student.id, {proof->orderId, proof->paymentId, proof->signature}).value();
    return *rooms.database->read([&](database::Reader& reader) { return rooms.bookings.find(reader, held.id); });
}

bookings::Booking WholeServer::completed(const Visitor& student, const Visitor& mentor_) {
    const auto booking = paid(student, mentor_, slotAfter(domain::kHour));
    const auto both = [&](auto what) {
        rooms.database->write([&](database::Transaction& tx) {
            for (const auto who : {student.id, mentor_.id})
                (rooms.stays.*what)(tx, booking.id, who, clock.now());
        });
    };
    clock.advance(booking.startsAt - clock.now());
    both(&calls::StayStore::enter);
    clock.advance(booking.endsAt - clock.now());
    both(&calls::StayStore::leave);
    return rooms.settlement.complete(mentor_.id, booking.id, clock.now()).value();
}

const Description& WholeServer::description() {
    if (!m_description) m_description.emplace(edge.router());
    return *m_description;
}

WholeServer::Reply WholeServer::ask(http::Method method, const std::string& target, const std::string& body,
                                    const std::string& token, const std::string& key) {
    http::Request::Data data;
    data.method = method;
    data.target = target;
    data.body = body;
    data.requestId = "test";
    data.remoteAddress = "127.0.0.1";
    data.loopback = true;
    data.receivedAt = clock.now();
    const auto bearer = "Bearer " + token;
    if (!token.empty()) data.headers.emplace_back("Authorization", bearer);
    if (!key.empty()) data.headers.emplace_back("Idempotency-Key", key);
    if (!body.empty()) data.headers.emplace_back("Content-Type", "application/json");
    http::Request request(std::move(data));
    const auto response = edge.router().handle(request);
    if (const auto fault = description().faultOf(method, target, response); !fault.empty())
        throw std::logic_error(fault);
    Reply reply{response.status, {}, std::string(response.bytes()), response.headers};
    boost::json::error_code failed;
    reply.body = boost::json::parse(reply.raw, failed);
    return reply;
}

app::Config WholeServer::makeConfig(const std::filesystem::path& folder, const Adjust& adjust) {
    app::Config config;
    config.dataDirectory = folder;
    config.http.port = 0;
    config.http.accessLog = false;
    if (adjust) adjust(config);
    return config;
}

app::RoomsOptions WholeServer::rehearsed(app::RoomsOptions options) {
    options.rehearse = true;
    return options;
}

}  // namespace mc::tests
