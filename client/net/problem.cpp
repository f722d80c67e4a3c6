#include "net/problem.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <utility>

#include "protocol/problem.h"

namespace mc::net {

using domain::ErrorCode;

namespace {

struct Words {
    ErrorCode code;
    const char* text;
};

constexpr int kUnauthorized = 401;
constexpr int kForbidden = 403;

constexpr const char* kContext = "mc::net::Problem";

// What a user can do about each.
constexpr Words kWords[] = {
    {ErrorCode::malformed_json, QT_TRANSLATE_NOOP("mc::net::Problem",
                                                  "The server does not understand this version of "
                                                  "the program. Look for a newer one.")},
    {ErrorCode::malformed_request,
     QT_TRANSLATE_NOOP("mc::net::Problem",
                       "The server does not understand this version of the program. Look for a "
                       "newer one.")},
    {ErrorCode::unsupported_media_type,
     QT_TRANSLATE_NOOP("mc::net::Problem",
                       "The server does not understand this version of the program. Look for a "
                       "newer one.")},
    {ErrorCode::method_not_allowed,
     QT_TRANSLATE_NOOP("mc::net::Problem",
                       "The server does not understand this version of the program. Look for a "
                       "newer one.")},
    {ErrorCode::header_too_large,
     QT_TRANSLATE_NOOP("mc::net::Problem",
                       "The server does not understand this version of the program. Look for a "
                       "newer one.")},
    {ErrorCode::idempotency_key_required,
     QT_TRANSLATE_NOOP("mc::net::Problem",
                       "The server does not understand this version of the program. Look for a "
                       "newer one.")},
    {ErrorCode::idempotency_key_reused,
     QT_TRANSLATE_NOOP("mc::net::Problem", "This was sent before with other content. Begin again, please.")},
    {ErrorCode::idempotency_in_flight,
     QT_TRANSLATE_NOOP("mc::net::Problem", "The first try is still under way. Wait a moment.")},
    {ErrorCode::validation_failed,
     QT_TRANSLATE_NOOP("mc::net::Problem", "Something is not filled in as it should be. Look through it once more.")},
    {ErrorCode::body_too_large, QT_TRANSLATE_NOOP("mc::net::Problem", "This is too long to be sent.")},
    {ErrorCode::not_found, QT_TRANSLATE_NOOP("mc::net::Problem", "This is not there, or not any more.")},
    {ErrorCode::rate_limited,
     QT_TRANSLATE_NOOP("mc::net::Problem", "That was a little fast. Wait a moment and try again.")},
    {ErrorCode::internal,
     QT_TRANSLATE_NOOP("mc::net::Problem", "The server met a problem of its own. Try again in a moment.")},
    {ErrorCode::unauthenticated, QT_TRANSLATE_NOOP("mc::net::Problem", "Please sign in again.")},
    {ErrorCode::token_expired, QT_TRANSLATE_NOOP("mc::net::Problem", "Please sign in again.")},
    {ErrorCode::invalid_credentials, QT_TRANSLATE_NOOP("mc::net::Problem", "E-mail and password do not match.")},
    {ErrorCode::account_suspended,
     QT_TRANSLATE_NOOP("mc::net::Problem", "This account is suspended. Write to the people who run this server.")},
    {ErrorCode::forbidden, QT_TRANSLATE_NOOP("mc::net::Problem", "Your account may not do this.")},
    {ErrorCode::email_taken, QT_TRANSLATE_NOOP("mc::net::Problem", "There is already an account with this e-mail.")},
    {ErrorCode::email_not_verified,
     QT_TRANSLATE_NOOP("mc::net::Problem", "Confirm your e-mail first: we sent you a code.")},
    {ErrorCode::token_invalid, QT_TRANSLATE_NOOP("mc::net::Problem", "This code is not right, or it is too old.")},
    {ErrorCode::refresh_reused,
     QT_TRANSLATE_NOOP("mc::net::Problem", "You were signed out for safety. Please sign in again.")},
    {ErrorCode::weak_password, QT_TRANSLATE_NOOP("mc::net::Problem", "This password is too easy to guess.")},
    {ErrorCode::second_factor_required,
     QT_TRANSLATE_NOOP("mc::net::Problem",
                       "Admins need a second step at sign-in. Set it up in the settings, then come back.")},
    {ErrorCode::challenge_expired,
     QT_TRANSLATE_NOOP("mc::net::Problem", "That took a little long. Please sign in with your password again.")},
    {ErrorCode::slot_taken, QT_TRANSLATE_NOOP("mc::net::Problem", "Somebody was faster: this time is no longer free.")},
    {ErrorCode::slot_not_offered,
     QT_TRANSLATE_NOOP("mc::net::Problem", "The mentor does not offer this time any more.")},
    {ErrorCode::slot_for_premium,
     QT_TRANSLATE_NOOP(
         "mc::net::Problem",
         "This time can be booked with the Premium plan alone at first. Others can book it from the next day on.")},
    {ErrorCode::student_busy, QT_TRANSLATE_NOOP("mc::net::Problem", "You have another session at this time.")},
    {ErrorCode::own_mentor, QT_TRANSLATE_NOOP("mc::net::Problem", "You cannot book a session with yourself.")},
    {ErrorCode::mentor_not_accepting,
     QT_TRANSLATE_NOOP("mc::net::Problem", "This mentor takes no bookings at the moment.")},
    {ErrorCode::hold_expired,
     QT_TRANSLATE_NOOP("mc::net::Problem", "The time is not kept for you any more. Choose it once more.")},
    {ErrorCode::invalid_state,
     QT_TRANSLATE_NOOP("mc::net::Problem", "This has changed meanwhile. The page shows the new state.")},
    {ErrorCode::changed_elsewhere,
     QT_TRANSLATE_NOOP("mc::net::Problem",
                       "This was changed elsewhere meanwhile. Look at the new state and save again.")},
    {ErrorCode::too_many_holds,
     QT_TRANSLATE_NOOP("mc::net::Problem",
                       "You are keeping three times already. Pay for one of them or release it first.")},
    {ErrorCode::outside_join_window,
     QT_TRANSLATE_NOOP("mc::net::Problem",
                       "The call opens 10 minutes before the start and closes 5 minutes after the end.")},
    {ErrorCode::already_reviewed, QT_TRANSLATE_NOOP("mc::net::Problem", "You have already reviewed this session.")},
    {ErrorCode::not_completed, QT_TRANSLATE_NOOP("mc::net::Problem", "The session is not completed yet.")},
    {ErrorCode::too_early, QT_TRANSLATE_NOOP("mc::net::Problem", "It is too early for this.")},
    {ErrorCode::policy_not_accepted,
     QT_TRANSLATE_NOOP("mc::net::Problem", "Please accept the rules for cancelling first.")},
    {ErrorCode::contest_window_closed,
     QT_TRANSLATE_NOOP("mc::net::Problem", "The time in which this could be answered is over.")},
    {ErrorCode::signature_invalid,
     QT_TRANSLATE_NOOP("mc::net::Problem", "The payment could not be confirmed yet. We are checking it.")},
    {ErrorCode::amount_mismatch,
     QT_TRANSLATE_NOOP("mc::net::Problem", "The amount paid is another one than asked for. We are checking it.")},
    {ErrorCode::order_mismatch,
     QT_TRANSLATE_NOOP("mc::net::Problem", "This payment belongs to another booking. We are checking it.")},
    {ErrorCode::payment_failed,
     QT_TRANSLATE_NOOP("mc::net::Problem",
                       "The payment did not go through. If your bank took the money, it comes back by itself.")},
    {ErrorCode::gateway_unavailable,
     QT_TRANSLATE_NOOP("mc::net::Problem", "The payment service does not answer. Try again in a moment.")},
    {ErrorCode::not_a_member, QT_TRANSLATE_NOOP("mc::net::Problem", "This conversation is not yours.")},
    {ErrorCode::message_too_long, QT_TRANSLATE_NOOP("mc::net::Problem", "This message is too long.")},
};

// Our own side words these as well, and knows more then: which server, and why. So they count only for answers.
constexpr Words kAnswered[] = {
    {ErrorCode::unavailable,
     QT_TRANSLATE_NOOP("mc::net::Problem", "The server is busy at the moment. Try again soon.")},
    {ErrorCode::timeout, QT_TRANSLATE_NOOP("mc::net::Problem", "The server waited too long for this. Try again.")},
};

/// Texts that somebody has to agree to wait for her: with the code of a consent that is missing.
constexpr const char* kAgreementsOpen =
    QT_TRANSLATE_NOOP("mc::net::Problem", "The terms have changed. Read and accept them in the settings, then go on.");

bool waitsForAgreements(const domain::Error& error) {
    return error.code == ErrorCode::policy_not_accepted &&
           QJsonDocument::fromJson(QByteArray::fromStdString(error.extra)).object().contains(u"agreements");
}

/// By domain::FeatureFlag's words.
constexpr std::pair<const char*, const char*> kClosed[] = {
    {"sign_ups", QT_TRANSLATE_NOOP("mc::net::Problem", "New accounts are closed at the moment. Try again later.")},
    {"mentor_applications",
     QT_TRANSLATE_NOOP("mc::net::Problem",
                       "Applications are closed for your account at the moment. Your draft is kept: try again later.")},
    {"new_bookings",
     QT_TRANSLATE_NOOP("mc::net::Problem", "New bookings are closed for your account at the moment. Try again later.")},
};

/// An admin has to decide first: {"paused":"ratings"}.
constexpr const char* kPausedForRatings =
    QT_TRANSLATE_NOOP("mc::net::Problem", "Your bookings are paused for your ratings until an admin has decided.");

/// To a mentor who accepts or agrees to what another calendar of hers takes: {"busy": "elsewhere"}.
constexpr std::pair<const char*, const char*> kBusy[] = {
    {"elsewhere",
     QT_TRANSLATE_NOOP("mc::net::Problem",
                       "Another calendar of yours takes that time. Free it there first, or answer otherwise.")},
    {"unreadable",
     QT_TRANSLATE_NOOP(
         "mc::net::Problem",
         "A calendar of yours cannot be read, so your bookings are paused. Look at it below your times.")},
};

template <std::size_t Size>
QString wordsIn(const Words (&table)[Size], ErrorCode code) {
    for (const auto& entry : table)
        if (entry.code == code) return QCoreApplication::translate(kContext, entry.text);
    return {};
}

/// The words of what stands under the name in the problem, by the table.
template <std::size_t Size>
QString wordsOf(const domain::Error& error, const char* name,
                const std::pair<const char*, const char*> (&table)[Size]) {
    if (error.extra.empty()) return {};
    const auto said =
        QJsonDocument::fromJson(QByteArray::fromStdString(error.extra)).object()[QLatin1String(name)].toString();
    for (const auto& [word, text] : table)
        if (said == QLatin1String(word)) return QCoreApplication::translate(kContext, text);
    return {};
}

/// What an owner has closed, or what another calendar takes, where that is why.
QString causeWords(const domain::Error& error) {
    if (error.code == ErrorCode::invalid_state) return wordsOf(error, "closed", kClosed);
    if (error.code == ErrorCode::slot_taken) return wordsOf(error, "busy", kBusy);
    return {};
}

}  // namespace

domain::Error readProblem(int status, const QByteArray& body) {
    auto problem = protocol::decodeProblem({body.constData(), static_cast<std::size_t>(body.size())}, status);
    const bool ours = QJsonDocument::fromJson(body).object()["code"].isString();
    if (!ours && (status == kUnauthorized || status == kForbidden)) problem.error.code = ErrorCode::unavailable;
    // The server's sentence is English and for those who read the wire.
    problem.error.detail = ours ? wordsIn(kAnswered, problem.error.code).toStdString() : std::string();
    if (problem.error.detail.empty())
        problem.error.detail =
            QCoreApplication::translate(kContext, "The server answered with status %1.").arg(status).toStdString();
    return problem.error;
}

bool isPausedForRatings(const domain::Error& error) {
    return error.code == ErrorCode::invalid_state &&
           QJsonDocument::fromJson(QByteArray::fromStdString(error.extra)).object()["paused"].toString() == u"ratings";
}

QString words(const domain::Error& error) {
    if (waitsForAgreements(error)) return QCoreApplication::translate(kContext, kAgreementsOpen);
    if (isPausedForRatings(error)) return QCoreApplication::translate(kContext, kPausedForRatings);
    if (const auto cause = causeWords(error); !cause.isEmpty()) return cause;
    const auto text = wordsIn(kWords, error.code);
    return text.isEmpty() ? QString::fromStdString(error.detail) : text;
}

QString details(const domain::Error& error) {
    return QString::fromUtf8(domain::toString(error.code).data());
}

}  // namespace mc::net
