#include "net/problem.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

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

// What a user can do about each; the server's own detail is kept where it knows more than we do.
constexpr Words kWords[] = {
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
    {ErrorCode::slot_taken, QT_TRANSLATE_NOOP("mc::net::Problem", "Somebody was faster: this time is no longer free.")},
    {ErrorCode::slot_not_offered,
     QT_TRANSLATE_NOOP("mc::net::Problem", "The mentor does not offer this time any more.")},
    {ErrorCode::student_busy, QT_TRANSLATE_NOOP("mc::net::Problem", "You have another session at this time.")},
    {ErrorCode::own_mentor, QT_TRANSLATE_NOOP("mc::net::Problem", "You cannot book a session with yourself.")},
    {ErrorCode::mentor_not_accepting,
     QT_TRANSLATE_NOOP("mc::net::Problem", "This mentor takes no bookings at the moment.")},
    {ErrorCode::hold_expired,
     QT_TRANSLATE_NOOP("mc::net::Problem", "The time was kept for 15 minutes and is free again. Choose it once more.")},
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
    {ErrorCode::payment_failed,
     QT_TRANSLATE_NOOP("mc::net::Problem", "The payment did not go through. Nothing was charged.")},
    {ErrorCode::gateway_unavailable,
     QT_TRANSLATE_NOOP("mc::net::Problem", "The payment service does not answer. Try again in a moment.")},
    {ErrorCode::message_too_long, QT_TRANSLATE_NOOP("mc::net::Problem", "This message is too long.")},
};

}  // namespace

domain::Error readProblem(int status, const QByteArray& body) {
    auto problem = protocol::decodeProblem({body.constData(), static_cast<std::size_t>(body.size())}, status);
    const bool ours = QJsonDocument::fromJson(body).object()["code"].isString();
    if (!ours && (status == kUnauthorized || status == kForbidden)) problem.error.code = ErrorCode::unavailable;
    if (problem.error.detail.empty())
        problem.error.detail =
            QCoreApplication::translate(kContext, "The server answered with status %1.").arg(status).toStdString();
    return problem.error;
}

QString words(const domain::Error& error) {
    for (const auto& entry : kWords)
        if (entry.code == error.code) return QCoreApplication::translate(kContext, entry.text);
    return QString::fromStdString(error.detail);
}

QString fieldWords(const domain::Error& error, const QString& path) {
    for (const auto& field : error.fields)
        if (field.path == path.toStdString()) return QString::fromStdString(field.message);
    return {};
}

}  // namespace mc::net
