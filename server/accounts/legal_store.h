#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/ids.h"
#include "domain/language.h"
#include "domain/legal.h"
#include "domain/time.h"
#include "platform/database/transaction.h"

namespace mc::accounts {

struct LegalVersionRow {
    domain::LegalText kind = domain::LegalText::terms;
    std::int64_t version = 0;
    domain::UtcTime publishedAt;
    std::optional<domain::UserId> publishedBy;  ///< Absent: it came with the program.
};
BOOST_DESCRIBE_STRUCT(LegalVersionRow, (), (kind, version, publishedAt, publishedBy))

struct LegalTextRow {
    domain::Language language = domain::Language::en;
    std::string source;
    std::string text;
    bool operator==(const LegalTextRow&) const = default;
};
BOOST_DESCRIBE_STRUCT(LegalTextRow, (), (language, source, text))

struct AgreementRow {
    domain::LegalText kind = domain::LegalText::terms;
    std::int64_t version = 0;
    domain::Language language = domain::Language::en;
    domain::UtcTime at;
};
BOOST_DESCRIBE_STRUCT(AgreementRow, (), (kind, version, language, at))

/// The SQL of texts and agreements. Free of state; nothing is ever changed or removed.
class LegalStore {
public:
    /// One of each kind there is.
    std::vector<LegalVersionRow> inForce(database::Reader& reader) const;
    std::optional<LegalVersionRow> inForce(database::Reader& reader, domain::LegalText kind) const;
    /// The newest first.
    std::vector<LegalVersionRow> versions(database::Reader& reader, domain::LegalText kind) const;
    std::optional<LegalVersionRow> version(database::Reader& reader, domain::LegalText kind,
                                           std::int64_t version) const;
    std::vector<LegalTextRow> texts(database::Reader& reader, domain::LegalText kind, std::int64_t version) const;
    void publish(database::Transaction& tx, const LegalVersionRow& version,
                 const std::vector<LegalTextRow>& texts) const;

    /// What of the versions in force she has not agreed to; of any kind, in no order.
    std::vector<LegalVersionRow> notAgreedTo(database::Reader& reader, domain::UserId user) const;
    /// The newest first.
    std::vector<AgreementRow> agreementsOf(database::Reader& reader, domain::UserId user) const;
    /// Nothing happens when she has agreed to it before.
    void agree(database::Transaction& tx, domain::UserId user, const AgreementRow& agreement) const;
    /// People in good standing with any of these roles.
    std::int64_t peopleWith(database::Reader& reader, std::int64_t roleBits) const;
};

}  // namespace mc::accounts
