#pragma once

#include <map>
#include <string>
#include <vector>

#include "accounts/legal_store.h"
#include "domain/error.h"
#include "platform/base/clock.h"
#include "platform/base/identity.h"
#include "platform/database/database.h"
#include "protocol/legal.h"

namespace mc::accounts {

/// What {{operator}} and its like stand for: names, addresses, sums, the same in every language.
using LegalFacts = std::map<std::string, std::string>;

/// `source` with its placeholders filled: `{{name}}`, no spaces. `unknown` names one that `facts` lacks.
struct FilledText {
    std::string text;
    std::string unknown;  ///< Empty: all are known.
};
FilledText fillLegalText(std::string_view source, const LegalFacts& facts);

/// The texts people agree to, by version and language (LEG-1): those of resources/legal, until an owner publishes her own.
/// Thread safe.
///
/// A text says what the configuration says on the day it is published, and stays so: what somebody agreed to does not
/// change under her. When the program or the configuration has another text at a start, that is a new version, and people
/// are asked; unless an owner has written her own, which is hers to keep right.
class LegalTexts {
public:
    LegalTexts(database::Database& database, const base::Clock& clock, LegalFacts facts)
        : m_database(database), m_clock(clock), m_facts(std::move(facts)) {}

    /// Publishes what came with the program, where it is new. Returns how many texts were.
    int ship();

    protocol::LegalVersions inForce() const;
    protocol::LegalVersions versions(domain::LegalText kind) const;
    /// What somebody says who has these texts before her now.
    protocol::GiveAgreement agreementTo(const std::vector<domain::LegalText>& kinds, domain::Language language) const;
    /// Of a version, or the one in force; in English where there is no such language. not_found.
    domain::Result<protocol::LegalDocument> document(domain::LegalText kind, domain::Language language,
                                                     std::optional<std::int64_t> version) const;

    /// For the owner who edits it. not_found before anything was shipped.
    domain::Result<protocol::LegalDraft> draft(domain::LegalText kind) const;
    /// In force at once, and in the audit log. changed_elsewhere; validation_failed for a language that is missing or
    /// there twice, and a placeholder nobody knows; invalid_state when nothing has changed.
    domain::Result<protocol::LegalDraft> publish(const base::Actor& owner, domain::LegalText kind,
                                                 const protocol::PublishLegalText& request);

private:
    protocol::LegalDraft draftOf(database::Reader& reader, const LegalVersionRow& version) const;
    domain::Result<std::vector<LegalTextRow>> written(const std::vector<protocol::LegalSource>& texts) const;
    bool shipOne(database::Transaction& tx, domain::LegalText kind) const;

    database::Database& m_database;
    const base::Clock& m_clock;
    LegalFacts m_facts;
    LegalStore m_store;
};

}  // namespace mc::accounts
