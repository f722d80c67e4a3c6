#pragma once

#include <QByteArray>
#include <QString>

#include "domain/error.h"

namespace mc::net {

/// An application/problem+json body (RFC 9457) as an Error. Unreadable bodies become a sentence about the status; with
/// 401 or 403 they are `unavailable`: somebody between us and the server said no, and knows nothing about our tokens.
/// Members we do not know stay in Error::extra as JSON.
domain::Error readProblem(int status, const QByteArray& body);

/// The error in the user's own language; falls back to the server's English sentence.
QString words(const domain::Error& error);

/// The server's words about one field ("email", "windows[0].end"); empty when it has none.
QString fieldWords(const domain::Error& error, const QString& path);

}  // namespace mc::net
