#pragma once

#include <QByteArray>
#include <QString>

#include "domain/error.h"

namespace mc::net {

/// An application/problem+json body (RFC 9457) as an Error. Unreadable bodies become a sentence about the status; with
/// 401 or 403 they are `unavailable`: somebody between us and the server said no, and knows nothing about our tokens.
/// Members we do not know stay in Error::extra as JSON.
/// `detail` is ours, in the user's language.
domain::Error readProblem(int status, const QByteArray& body);

/// The error in the user's own language. Never the server's own sentence: that is English.
QString words(const domain::Error& error);

/// Whether somebody cannot take bookings because an admin has to decide about her ratings first.
bool isPausedForRatings(const domain::Error& error);

/// For those who look into it: the stable code.
QString details(const domain::Error& error);

}  // namespace mc::net
