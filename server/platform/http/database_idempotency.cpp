#include "platform/http/database_idempotency.h"

#include <boost/describe.hpp>
#include <cstring>

#include "platform/http/text.h"

namespace mc::http {

using database::Blob;
using database::Transaction;
using domain::ErrorCode;
using domain::fail;
using domain::Result;

namespace {

struct Row {
    std::string bodyHash;
    std::string run;
    std::int64_t createdAt = 0;
    std::optional<int> status;
    std::optional<std::string> contentType;
    std::optional<std::string> headers;
    std::optional<Blob> body;
};
BOOST_DESCRIBE_STRUCT(Row, (), (bodyHash, run, createdAt, status, contentType, headers, body))

/// As in HTTP itself: "Name: value" lines. What could not be sent is not kept.
std::string headersText(const Response& response) {
    std::string text;
    for (const auto& [name, value] : response.headers) {
        if (isHeaderValue(name) && isHeaderValue(value)) text += name + ": " + value + '\n';
    }
    return text;
}

void readHeaders(std::string_view text, Response& response) {
    while (!text.empty()) {
        const auto line = text.substr(0, text.find('\n'));
        const auto colon = line.find(": ");
        response.headers.emplace_back(line.substr(0, colon), line.substr(colon + 2));
        text.remove_prefix(line.size() + 1);
    }
}

Response answerOf(const Row& row) {
    Response response;
    response.status = *row.status;
    response.contentType = row.contentType.value_or("");
    if (row.body) response.body.assign(reinterpret_cast<const char*>(row.body->data()), row.body->size());
    readHeaders(row.headers.value_or(""), response);
    return response;
}

Blob blobOf(std::string_view bytes) {
    Blob blob(bytes.size());
    if (!bytes.empty()) std::memcpy(blob.data(), bytes.data(), bytes.size());
    return blob;
}

std::optional<Row> find(Transaction& tx, const IdempotencyStore::Claim& claim) {
    return tx.one<Row>(
        "SELECT body_hash, run, created_at, status, content_type, headers, body FROM idempotency "
        "WHERE user_id = $1 AND route = $2 AND key = $3",
        claim.user, claim.route, claim.key);
}

void take(Transaction& tx, const IdempotencyStore::Claim& claim, std::string_view run, domain::UtcTime now) {
    tx.execute(
        "INSERT INTO idempotency (user_id, route, key, body_hash, run, created_at) VALUES ($1, $2, $3, $4, $5, $6) "
        "ON CONFLICT (user_id, route, key) DO UPDATE SET body_hash = excluded.body_hash, run = excluded.run, "
        "created_at = excluded.created_at, status = NULL, content_type = NULL, headers = NULL, body = NULL",
        claim.user, claim.route, claim.key, claim.bodyHash, run, now);
}

}  // namespace

DatabaseIdempotency::DatabaseIdempotency(database::Database& database, const base::Clock& clock, base::Random& random)
    : m_database(database), m_clock(clock), m_run(random.token(12)) {}

Result<std::optional<Response>> DatabaseIdempotency::claim(const Claim& claim) {
    const auto now = m_clock.now();
    return m_database.write([&](Transaction& tx) -> Result<std::optional<Response>> {
        const auto row = find(tx, claim);
        const bool forgotten = row && row->createdAt <= now.seconds - kKeptFor;
        if (row && !forgotten) {
            if (row->bodyHash != claim.bodyHash)
                return fail(ErrorCode::idempotency_key_reused,
                            "This Idempotency-Key came with another request before.");
            if (row->status) return std::optional(answerOf(*row));
            if (row->run == m_run)
                return fail(ErrorCode::idempotency_in_flight,
                            "A request with this Idempotency-Key is being worked on.");
        }
        take(tx, claim, m_run, now);
        return std::optional<Response>{};
    });
}

void DatabaseIdempotency::store(const Claim& claim, const Response& response) {
    const auto headers = headersText(response);
    const auto body = blobOf(response.bytes());
    m_database.write([&](Transaction& tx) {
        tx.execute(
            "UPDATE idempotency SET status = $1, content_type = $2, headers = $3, body = $4 "
            "WHERE user_id = $5 AND route = $6 AND key = $7 AND run = $8",
            response.status, response.contentType, headers, body, claim.user, claim.route, claim.key, m_run);
    });
}

void DatabaseIdempotency::release(const Claim& claim) {
    m_database.write([&](Transaction& tx) {
        tx.execute(
            "DELETE FROM idempotency WHERE user_id = $1 AND route = $2 AND key = $3 AND run = $4 AND status IS NULL",
            claim.user, claim.route, claim.key, m_run);
    });
}

std::int64_t DatabaseIdempotency::forgetOld() {
    const auto limit = m_clock.now() - kKeptFor;
    return m_database.write(
        [&](Transaction& tx) { return tx.execute("DELETE FROM idempotency WHERE created_at <= $1", limit); });
}

}  // namespace mc::http
