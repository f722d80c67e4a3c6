#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "domain/booking_status.h"
#include "domain/fees.h"
#include "domain/money.h"
#include "domain/subject.h"
#include "domain/time.h"

/// A mentor's own account in the books, as she can check it herself (decision 15): each line has the hash of itself and of
/// the line before, so that whoever keeps one hash has kept all lines up to it.
namespace mc::domain {

/// The words are those of the ledger's chart of accounts and of its kinds of movement.
BOOST_DEFINE_FIXED_ENUM_CLASS(MentorAccount, int,
                              mentor_unearned,  // Her share of what is paid, until the session is over.
                              mentor_payable)   // Hers, to be paid out.
BOOST_DEFINE_FIXED_ENUM_CLASS(MentorMovement, int,
                              sale,             // A session was paid.
                              sale_reversal,    // It was given back, or a part of it.
                              earned,           // The session was held, or her part of it is kept.
                              withheld,         // It is contested, and not hers before somebody decided.
                              payout,           // Paid out to her with the tax kept back; added: it was not after all.
                              payout_returned)  // A payout could not be paid, or came back: it is owed again.

struct JournalLine {
    std::int64_t number = 0;  ///< 1, 2, 3 … without gaps.
    UtcTime at;
    MentorMovement movement = MentorMovement::sale;
    Subject subject;
    MentorAccount account = MentorAccount::mentor_unearned;
    Money amount;                          ///< Positive: the account grows.
    Money balance;                         ///< Of the account in this currency, after the line.
    std::optional<UtcTime> availableFrom;  ///< Of mentor_payable: not to be paid out before.
    std::string hash;                      ///< As chainHash().
};
BOOST_DESCRIBE_STRUCT(JournalLine, (), (number, at, movement, subject, account, amount, balance, availableFrom, hash))

/// What stands before the first line.
inline constexpr const char* kJournalBeginning = "beginning";

/// What is hashed of a line: its row in the file, up to the hash.
/// "1,2026-11-27T10:00:00Z,sale,session:000002pxvkt4e,mentor_unearned,78000,78000,INR,". Amounts in minor units.
std::string journalText(const JournalLine& line);
/// The first row of the file, and one for each line: journalText(), the hash, and the session's code and start, which are
/// not hashed. Rows end in a line feed.
std::string journalFileHead();
std::string journalFileRow(const JournalLine& line, const std::string& code, std::optional<UtcTime> startsAt);
/// Lower-case hex of SHA-256.
using Sha256 = std::function<std::string(std::string_view)>;
/// SHA-256 of the hash before, a line feed, and journalText().
std::string chainHash(const Sha256& sha256, const std::string& previous, const JournalLine& line);

/// What was agreed about a session and how it went: what its lines are held against.
struct JournalSession {
    Money price;  ///< List price.
    FeeRates rates;
    BookingStatus status = BookingStatus::confirmed;
    bool questioned = false;  ///< Somebody said that somebody was absent, and that was not rejected.
};

BOOST_DEFINE_FIXED_ENUM_CLASS(JournalFault, int,
                              gap,      // A number is missing, or comes twice.
                              hash,     // The line is not what was written, or does not follow from the one before.
                              balance,  // Is not what the lines sum to.
                              share,    // More or less than her share of the session by the rates agreed on.
                              open)     // The session has come to its end, and its money has not.

/// What the books say of a journal as a whole.
struct JournalTotals {
    std::int64_t lines = 0;
    std::string head = kJournalBeginning;
    Money unearned;
    Money payable;
    int completedSessions = 0;
};

struct JournalFinding {
    JournalFault fault = JournalFault::gap;
    std::int64_t line = 0;  ///< At which it shows.
    Subject subject;
};

/// Reads a journal from its first line on and says whether it adds up. Stops at the first fault.
class JournalCheck {
public:
    explicit JournalCheck(Sha256 sha256) : m_sha256(std::move(sha256)) {}

    /// `session`: absent where the line is of none, or where nothing is known of it.
    void add(const JournalLine& line, const std::optional<JournalSession>& session);
    /// After the last line: holds what the lines of each session came to against how it went, and all of it against what
    /// was told with the last of them, where that is known.
    void end(const std::optional<JournalTotals>& told = {});

    const std::optional<JournalFinding>& finding() const { return m_finding; }
    std::int64_t lines() const { return m_lines; }  ///< That were right.
    const std::string& head() const { return m_head; }
    int sessions() const { return static_cast<int>(m_sessions.size()); }
    /// Sessions that were completed, by what is known of them.
    int completed() const;
    Money balance(MentorAccount account, Currency currency = {}) const;

private:
    struct Sums {
        JournalSession session;
        Money unearned;
        Money payable;
        std::int64_t lastLine = 0;
    };

    void find(JournalFault fault, std::int64_t line, const Subject& subject = {});
    bool follows(const JournalLine& line);
    void addTo(Sums& sums, const JournalLine& line);
    std::optional<JournalFault> faultOf(const Sums& sums) const;
    std::optional<JournalFault> faultOf(const JournalTotals& told) const;

    Sha256 m_sha256;
    std::int64_t m_lines = 0;
    std::string m_head = kJournalBeginning;
    std::map<std::pair<MentorAccount, Currency>, Money> m_balances;
    std::map<Subject, Sums> m_sessions;
    std::optional<JournalFinding> m_finding;
};

}  // namespace mc::domain
