#pragma once

#include "accounts/legal_store.h"
#include "domain/error.h"
#include "platform/base/clock.h"
#include "platform/base/identity.h"
#include "platform/database/database.h"
#include "protocol/legal.h"

namespace mc::accounts {

/// Whether what somebody was shown is what is in force, of each of these kinds: policy_not_accepted with
/// {"agreements":"changed"} beside it where it is not, so that whoever asks shows the new text.
domain::Result<void> checkShown(database::Reader& reader, const std::vector<domain::LegalText>& kinds,
                                const std::optional<protocol::GiveAgreement>& shown);
/// In the transaction of what she agreed to it for: the versions in force of these kinds.
void recordAgreement(database::Transaction& tx, domain::UserId user, const std::vector<domain::LegalText>& kinds,
                     domain::Language language, domain::UtcTime now);
/// What somebody with these roles has to agree to and has not, in the order of domain::textsToAgree.
std::vector<LegalVersionRow> openTexts(database::Reader& reader, domain::UserId user, domain::Roles roles);

/// policy_not_accepted with {"agreements":"open"} beside it, which tells it from the consent of one booking.
domain::Error notAgreed();

/// A text that somebody agreed to, as it stood then.
struct AgreedText {
    AgreementRow agreement;
    std::string text;
};

/// Who has agreed to which text (LEG-1), and what waits for it. Thread safe.
///
/// While a text is open, nothing new is begun: no booking, no payment, no acceptance of a request, no application. What
/// is begun is never taken from anybody: a session she has booked can be read, joined, written about, moved, reported and
/// cancelled, money that has left her is confirmed or given back, and she can sign in, read everything and leave. A
/// person who does not agree loses the next session and never this one.
class Agreements {
public:
    Agreements(database::Database& database, const base::Clock& clock) : m_database(database), m_clock(clock) {}

    protocol::Agreements of(const base::Actor& actor) const;
    /// changed_elsewhere when one of them is not in force (any more): nothing is recorded then. not_found for a text there
    /// is none of.
    domain::Result<protocol::Agreements> give(const base::Actor& actor, const protocol::GiveAgreement& request);
    /// Of each kind what was last agreed to by then, in the order in which it was.
    std::vector<AgreedText> agreedBy(database::Reader& reader, domain::UserId user, domain::UtcTime time) const;
    /// notAgreed() while something is open.
    domain::Result<void> require(const base::Actor& actor) const;

private:
    protocol::Agreements of(database::Reader& reader, const base::Actor& actor) const;

    database::Database& m_database;
    const base::Clock& m_clock;
    LegalStore m_store;
};

}  // namespace mc::accounts
