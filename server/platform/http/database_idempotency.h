#pragma once

#include "platform/base/clock.h"
#include "platform/base/random.h"
#include "platform/database/database.h"
#include "platform/http/idempotency.h"

namespace mc::http {

/// Keeps claims and answers in the table `idempotency`. Thread safe. One server process at a time: claims of another
/// run count as those of a server that died.
class DatabaseIdempotency final : public IdempotencyStore {
public:
    static constexpr domain::Seconds kKeptFor = domain::kDay;

    DatabaseIdempotency(database::Database& database, const base::Clock& clock, base::Random& random);

    domain::Result<std::optional<Response>> claim(const Claim& claim) override;
    void store(const Claim& claim, const Response& response) override;
    void release(const Claim& claim) override;

    /// Drops what is older than kKeptFor; how many rows. For a scheduled job.
    std::int64_t forgetOld();

private:
    database::Database& m_database;
    const base::Clock& m_clock;
    const std::string m_run;  ///< Names this process in the rows it claims.
};

}  // namespace mc::http
