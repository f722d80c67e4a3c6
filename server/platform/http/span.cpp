#include "platform/http/span.h"

#include "platform/http/request.h"

namespace mc::http {

namespace {

constexpr domain::Seconds kUsualSpan = 7 * domain::kDay;
constexpr domain::Seconds kLongestSpan = 62 * domain::kDay;

}  // namespace

std::vector<QueryParameter> spanParameters() {
    return {param::instant("from", "Now when absent"),
            param::instant("to", "At most 62 days later; 7 days when absent")};
}

domain::Result<domain::UtcRange> querySpan(const Request& request) {
    const auto begin = request.queryInstant("from").value_or(request.receivedAt());
    const auto end = request.queryInstant("to").value_or(begin + kUsualSpan);
    if (end <= begin) return domain::invalid("to", "minimum", "must be after from");
    if (end - begin > kLongestSpan)
        return domain::invalid("to", "maximum", "must be within 62 days of from",
                               {kLongestSpan / domain::kDay, "days"});
    return domain::UtcRange{begin, end};
}

}  // namespace mc::http
