#include "admin/pseudonyms.h"

#include <algorithm>
#include <charconv>

#include "platform/crypto/digest.h"

namespace mc::admin {

using database::Reader;
using database::Transaction;

namespace {

std::string nameOf(const CountedVisitor& visitor) {
    return visitor.account ? "account:" + domain::toString(*visitor.account) : "installation:" + visitor.installation;
}

std::int64_t hashed(const std::string& key, const CountedVisitor& visitor) {
    const auto hex = crypto::hmacSha256Hex(key, nameOf(visitor));
    std::uint64_t bits = 0;
    std::from_chars(hex.data(), hex.data() + 16, bits, 16);
    return static_cast<std::int64_t>(bits);
}

}  // namespace

std::int64_t Pseudonyms::on(Transaction& tx, const CountedVisitor& visitor, std::int64_t day) const {
    return hashed(keyFor(tx, domain::keyPeriod(domain::fromDays(day))), visitor);
}

std::string Pseudonyms::keyFor(Transaction& tx, std::int64_t period) const {
    if (const auto sealed = m_store.key(tx, period)) return m_sealer.open(*sealed).value();
    auto key = crypto::Sealer::encodeKey(crypto::Sealer::newKey());
    m_store.putKey(tx, {period, m_sealer.seal(key)});
    return key;
}

std::vector<std::int64_t> Pseudonyms::allOf(Reader& reader, const CountedVisitor& visitor) const {
    std::vector<std::int64_t> all;
    for (const auto& sealed : m_store.keys(reader))
        all.push_back(hashed(m_sealer.open(sealed.key).value(), visitor));
    return all;
}

bool Pseudonyms::canOpenAll(Reader& reader) const {
    return std::ranges::all_of(m_store.keys(reader),
                               [this](const SealedKey& sealed) { return m_sealer.open(sealed.key).has_value(); });
}

}  // namespace mc::admin
