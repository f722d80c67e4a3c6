#pragma once

#include "domain/error.h"
#include "domain/time.h"
#include "platform/http/query.h"

namespace mc::http {

class Request;

/// What a route declares that is asked for a stretch of time: `from` and `to`.
std::vector<QueryParameter> spanParameters();
/// From now where `from` is absent, seven days long where `to` is. validation_failed, naming `to`, for one that is
/// empty or longer than 62 days.
domain::Result<domain::UtcRange> querySpan(const Request& request);

}  // namespace mc::http
