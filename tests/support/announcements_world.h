#pragma once

#include <QTemporaryDir>

#include "support/kept_mails.h"

namespace mc::tests {

inline constexpr auto kStudent = domain::Party::student;
inline constexpr auto kMentor = domain::Party::mentor;

/// A student and a mentor with a confirmed session, both reading one language.
struct AnnouncementsWorld {
    static constexpr auto kAgenda = "First this.\nThen that.";

    explicit AnnouncementsWorld(domain::Language language) {
        for (const auto& who : {student, mentor})
            server.rooms.accounts
                .updateMe(who.id, {.language = language, .version = server.rooms.accounts.me(who.id)->version})
                .value();
        booking = server.paid(student, mentor, server.slotAfter(2 * domain::kDay));
        booking.agenda = kAgenda;
        server.rooms.outbox.drain();
        mails->clear();
        write([&](database::Transaction& tx) {
            tx.execute("DELETE FROM notifications");
            tx.execute("DELETE FROM outbox WHERE kind LIKE 'mail.%'");
        });
    }
    template <class Call>
    void write(Call call) {
        server.rooms.database->write([&](database::Transaction& tx) { call(tx); });
    }
    /// A signal of bookings or payments, with the event as it would be raised.
    template <class Event>
    void raise(database::Signal<Event>& signal, const Event& event) {
        write([&](database::Transaction& tx) { signal.emit(tx, event); });
    }
    bookings::BookingEvents& sessions() { return server.rooms.bookings.events(); }
    payments::PaymentEvents& money() { return server.rooms.payments.events(); }
    bookings::Booking endedBy(domain::Party party) const {
        auto ended = booking;
        ended.endedBy = party;
        ended.endReason = "I am ill";
        return ended;
    }
    domain::ConversationId conversation() {
        return server.rooms.database->read(
            [&](database::Reader& reader) { return *server.rooms.messaging.conversationOf(reader, booking.id); });
    }
    domain::MessageId send(const Visitor& from, const std::string& text) {
        const auto sent = std::to_string(++m_sent);
        return server.rooms.messaging.send(from.id, conversation(), {"c" + sent, text, {}}).value().id;
    }
    const Visitor& who(domain::Party role) const { return role == domain::Party::student ? student : mentor; }
    std::string addressOf(domain::Party role) {
        return server.rooms.database->read(
            [&](database::Reader& reader) { return accounts::Directory().contact(reader, who(role).id)->email; });
    }
    std::vector<protocol::Notification> bell(domain::Party role, protocol::NotificationType type) {
        auto items = server.rooms.notifications.list(who(role).id, {100, ""}).value().items;
        std::erase_if(items, [&](const auto& one) { return one.type != type; });
        return items;
    }
    std::vector<mail::Mail> mailsTo(domain::Party role) {
        auto all = mails->mails();
        std::erase_if(all, [&, to = addressOf(role)](const auto& one) { return one.to != to; });
        return all;
    }

    /// The calendar file of that method among his mails, unfolded; empty without one, or where the two disagree.
    std::string invitation(domain::Party role, const std::string& method) {
        for (const auto& mail : mailsTo(role)) {
            for (const auto& file : mail.attachments) {
                const auto ics = QString::fromStdString(file.content).remove("\r\n ").toStdString();
                const bool isMeant = file.contentType.ends_with("; method=" + method);
                if (isMeant && ics.find("METHOD:" + method + "\r\n") != std::string::npos) return ics;
            }
        }
        return {};
    }

    QTemporaryDir folder;
    test::MailBox* mails = nullptr;
    WholeServer server{folder.path().toStdString(), {}, keepingMails(mails)};
    Visitor student = server.person("Maya Nair");
    Visitor mentor = server.mentor("Rohan Mehta");
    bookings::Booking booking;

private:
    int m_sent = 0;
};

}  // namespace mc::tests
