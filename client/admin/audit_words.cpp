#include "admin/audit_words.h"

#include <QJsonDocument>

#include "admin/flag_words.h"
#include "admin/people_words.h"
#include "domain/roles.h"
#include "text/format.h"
#include "text/utf8.h"

namespace mc::admin {

using protocol::AuditEntry;
using text::textOf;

namespace {

struct Known {
    const char* code;
    const char* words;
};

constexpr Known kActions[] = {
    {"person.suspended", QT_TRANSLATE_NOOP("AuditWords", "Suspended an account")},
    {"person.reinstated", QT_TRANSLATE_NOOP("AuditWords", "Reinstated an account")},
    {"person.roles", QT_TRANSLATE_NOOP("AuditWords", "Changed an admin’s roles")},
    {"person.email_revealed", QT_TRANSLATE_NOOP("AuditWords", "Looked at a whole e-mail address")},
    {"role.granted", QT_TRANSLATE_NOOP("AuditWords", "Made an owner")},
    {"mentor.approved", QT_TRANSLATE_NOOP("AuditWords", "Approved a mentor")},
    {"mentor.rejected", QT_TRANSLATE_NOOP("AuditWords", "Declined an application")},
    {"mentor.change_questioned", QT_TRANSLATE_NOOP("AuditWords", "Asked about a new headline or company")},
    {"mentor.change_approved", QT_TRANSLATE_NOOP("AuditWords", "Approved a new headline or company")},
    {"mentor.change_declined", QT_TRANSLATE_NOOP("AuditWords", "Declined a new headline or company")},
    {"application.questioned", QT_TRANSLATE_NOOP("AuditWords", "Asked an applicant back")},
    {"application.noted", QT_TRANSLATE_NOOP("AuditWords", "Made a note on an application")},
    {"application.evidence", QT_TRANSLATE_NOOP("AuditWords", "Settled evidence of an application")},
    {"application.document_opened", QT_TRANSLATE_NOOP("AuditWords", "Opened an applicant’s document")},
    {"review.hidden", QT_TRANSLATE_NOOP("AuditWords", "Hid a review")},
    {"review.shown", QT_TRANSLATE_NOOP("AuditWords", "Let a review stay")},
    {"review.reply_hidden", QT_TRANSLATE_NOOP("AuditWords", "Hid an answer to a review")},
    {"review.reply_shown", QT_TRANSLATE_NOOP("AuditWords", "Let an answer to a review stay")},
    {"message.read", QT_TRANSLATE_NOOP("AuditWords", "Read a reported message")},
    {"message.hidden", QT_TRANSLATE_NOOP("AuditWords", "Removed a message")},
    {"message.kept", QT_TRANSLATE_NOOP("AuditWords", "Let a message stay")},
    {"booking.messages_read", QT_TRANSLATE_NOOP("AuditWords", "Read the conversation of a booking")},
    {"rating.reinstated", QT_TRANSLATE_NOOP("AuditWords", "Ended a pause for low ratings")},
    {"rating.kept", QT_TRANSLATE_NOOP("AuditWords", "Kept a mentor paused for low ratings")},
    {"booking.cancelled", QT_TRANSLATE_NOOP("AuditWords", "Cancelled a booking")},
    {"booking.moved", QT_TRANSLATE_NOOP("AuditWords", "Moved a booking")},
    {"booking.completed", QT_TRANSLATE_NOOP("AuditWords", "Completed a booking")},
    {"outage.marked", QT_TRANSLATE_NOOP("AuditWords", "Marked an outage of the platform")},
    {"absence.upheld", QT_TRANSLATE_NOOP("AuditWords", "Upheld a reported absence")},
    {"absence.rejected", QT_TRANSLATE_NOOP("AuditWords", "Rejected a reported absence")},
    {"absence.noted", QT_TRANSLATE_NOOP("AuditWords", "Looked at a session nobody kept")},
    {"payment.returned", QT_TRANSLATE_NOOP("AuditWords", "Gave a payment back")},
    {"payment.accepted", QT_TRANSLATE_NOOP("AuditWords", "Accepted a payment of another amount")},
    {"refund.granted", QT_TRANSLATE_NOOP("AuditWords", "Gave something back as goodwill")},
    {"proposal.made", QT_TRANSLATE_NOOP("AuditWords", "Proposed something with money")},
    {"proposal.approved", QT_TRANSLATE_NOOP("AuditWords", "Agreed to what was proposed with money")},
    {"proposal.rejected", QT_TRANSLATE_NOOP("AuditWords", "Refused what was proposed with money")},
    {"refund.retried", QT_TRANSLATE_NOOP("AuditWords", "Tried a refund again")},
    {"refund.settled", QT_TRANSLATE_NOOP("AuditWords", "Settled a refund by hand")},
    {"payout.details_changed", QT_TRANSLATE_NOOP("AuditWords", "Changed where she is paid")},
    {"dispute.noted", QT_TRANSLATE_NOOP("AuditWords", "Noted what a bank was sent")},
    {"dispute.evidence_taken", QT_TRANSLATE_NOOP("AuditWords", "Took the evidence of a dispute")},
    {"payout.run_made", QT_TRANSLATE_NOOP("AuditWords", "Made a payout run")},
    {"payout.run_checked", QT_TRANSLATE_NOOP("AuditWords", "Checked a payout run")},
    {"payout.run_approved", QT_TRANSLATE_NOOP("AuditWords", "Approved a payout run")},
    {"payout.run_rejected", QT_TRANSLATE_NOOP("AuditWords", "Refused a payout run")},
    {"payout.file_made", QT_TRANSLATE_NOOP("AuditWords", "Made the bank’s file of a payout run")},
    {"payout.file_taken_again", QT_TRANSLATE_NOOP("AuditWords", "Took the same bank’s file of a payout run again")},
    {"payout.file_put_away", QT_TRANSLATE_NOOP("AuditWords", "Put away a bank’s file that the bank was not given")},
    {"payout.marked_paid", QT_TRANSLATE_NOOP("AuditWords", "Said that a payout was made by hand")},
    {"payout.marked_failed", QT_TRANSLATE_NOOP("AuditWords", "Said that a payout could not be made")},
    {"delivery.retried", QT_TRANSLATE_NOOP("AuditWords", "Sent something to the gateway again")},
    {"legal.published", QT_TRANSLATE_NOOP("AuditWords", "Published new terms or privacy rules")},
    {"featured.set", QT_TRANSLATE_NOOP("AuditWords", "Had a mentor shown first")},
    {"featured.ended", QT_TRANSLATE_NOOP("AuditWords", "Had a mentor shown first no longer")},
    {"flag.changed", QT_TRANSLATE_NOOP("AuditWords", "Opened or closed something")},
};

QJsonObject recorded(const AuditEntry& entry) {
    return QJsonDocument::fromJson(QByteArray::fromStdString(entry.detail)).object();
}

/// Of the bits the record keeps.
QString adminRoles(int bits) {
    const auto roles = domain::Roles::fromBits(bits);
    QStringList words;
    if (roles.has(domain::Role::support)) words << PeopleWords::role(protocol::AdminRole::support);
    if (roles.has(domain::Role::finance)) words << PeopleWords::role(protocol::AdminRole::finance);
    if (roles.has(domain::Role::owner)) words << PeopleWords::role(protocol::AdminRole::owner);
    return text::listWords(words);
}

QString utcTime(const QJsonValue& iso) {
    const auto at = domain::parseIso(iso.toString().toStdString());
    return at ? text::dateAndTime({}, *at) : QString();
}

}  // namespace

QStringList AuditWords::actions() {
    QStringList codes;
    for (const auto& known : kActions)
        codes << QLatin1String(known.code);
    return codes;
}

QString AuditWords::action(const QString& code) {
    for (const auto& known : kActions)
        if (code == QLatin1String(known.code)) return tr(known.words);
    return code;
}

QString AuditWords::actor(const AuditEntry& entry) {
    if (!entry.actor) return tr("The operator of the server");
    return entry.actor->name.empty() ? tr("Somebody who is gone") : textOf(entry.actor->name);
}

QString AuditWords::subject(const AuditEntry& entry) {
    if (!entry.subjectName.empty()) return textOf(entry.subjectName);
    if (entry.subjectKind == "flag") return FlagWords::name(recorded(entry)[u"flag"].toString());
    const QString id = textOf(entry.subject);
    if (entry.subjectKind == "user") return tr("Person %1", "id").arg(id);
    if (entry.subjectKind == "booking") return tr("Booking %1", "id").arg(id);
    if (entry.subjectKind == "outage") return tr("Outage %1", "id").arg(id);
    if (entry.subjectKind == "payment") return tr("Payment %1", "id").arg(id);
    if (entry.subjectKind == "refund") return tr("Refund %1", "id").arg(id);
    if (entry.subjectKind == "dispute") return tr("Dispute %1", "id").arg(id);
    if (entry.subjectKind == "payout") return tr("Payout %1", "id").arg(id);
    if (entry.subjectKind == "payout_run") return tr("Payout run %1", "id").arg(id);
    if (entry.subjectKind == "review") return tr("Review %1", "id").arg(id);
    if (entry.subjectKind == "message") return tr("Message %1", "id").arg(id);
    if (entry.subjectKind == "delivery") return tr("Delivery %1", "id").arg(id);
    return tr("%1 %2", "kind, id").arg(textOf(entry.subjectKind), id);
}

/// When, and how many sessions it took.
QString AuditWords::outage(const QJsonObject& detail) {
    const int sessions = detail[u"choices"].toInt() + detail[u"refunds"].toInt() + detail[u"cleared"].toInt();
    return tr("%1 to %2 UTC, %n session(s)", "outage", sessions)
        .arg(utcTime(detail[u"from"]), utcTime(detail[u"until"]));
}

QString AuditWords::detail(const AuditEntry& entry) {
    const auto detail = recorded(entry);
    if (entry.action == "flag.changed") return FlagWords::change(detail);
    if (entry.action == "person.roles" && detail.contains(u"after")) {
        const auto roles = adminRoles(detail[u"after"].toInt());
        return roles.isEmpty() ? tr("No admin any more") : tr("Now: %1", "roles").arg(roles);
    }
    if (entry.action == "outage.marked") return outage(detail);
    if (entry.action == "refund.settled" || entry.action == "payout.marked_paid" ||
        entry.action.starts_with("payout.file_"))
        return tr("By “%1”", "reference").arg(detail[u"reference"].toString());
    return {};
}

}  // namespace mc::admin
