#include "domain/journal.h"

#include <algorithm>
#include <boost/describe/enum_to_string.hpp>

namespace mc::domain {

std::string journalText(const JournalLine& line) {
    std::string text = std::to_string(line.number);
    for (const std::string& field :
         {toIso(line.at), std::string(boost::describe::enum_to_string(line.movement, "")), toString(line.subject),
          std::string(boost::describe::enum_to_string(line.account, "")), std::to_string(line.amount.minor),
          std::to_string(line.balance.minor), std::string(line.amount.currency.text()),
          line.availableFrom ? toIso(*line.availableFrom) : std::string()})
        text += ',' + field;
    return text;
}

std::string journalFileHead() {
    return "number,at,movement,subject,account,amount_minor,balance_minor,currency,available_from,hash,session,"
           "starts_at\n";
}

std::string journalFileRow(const JournalLine& line, const std::string& code, std::optional<UtcTime> startsAt) {
    return journalText(line) + ',' + line.hash + ',' + code + ',' + (startsAt ? toIso(*startsAt) : std::string()) +
           '\n';
}

std::string chainHash(const Sha256& sha256, const std::string& previous, const JournalLine& line) {
    return sha256(previous + '\n' + journalText(line));
}

void JournalCheck::add(const JournalLine& line, const std::optional<JournalSession>& session) {
    if (m_finding || !follows(line)) return;
    ++m_lines;
    m_head = line.hash;
    if (!session) return;
    const auto [sums, isNew] = m_sessions.try_emplace(
        line.subject, Sums{*session, {0, line.amount.currency}, {0, line.amount.currency}, line.number});
    sums->second.session = *session;  // It may have gone on while the lines were read.
    addTo(sums->second, line);
}

bool JournalCheck::follows(const JournalLine& line) {
    if (line.number != m_lines + 1) return find(JournalFault::gap, line.number), false;
    if (line.hash != chainHash(m_sha256, m_head, line)) return find(JournalFault::hash, line.number), false;
    auto& balance =
        m_balances.try_emplace({line.account, line.amount.currency}, Money{0, line.amount.currency}).first->second;
    balance += line.amount;
    if (line.balance != balance) return find(JournalFault::balance, line.number), false;
    return true;
}

/// A sale is her whole share, and nothing ever makes more of it than that.
void JournalCheck::addTo(Sums& sums, const JournalLine& line) {
    sums.lastLine = line.number;
    (line.account == MentorAccount::mentor_unearned ? sums.unearned : sums.payable) += line.amount;
    const auto share = splitFee(sums.session.price, sums.session.rates).mentorShare;
    if (line.movement == MentorMovement::sale && line.amount != share)
        return find(JournalFault::share, line.number, line.subject);
    if (line.account == MentorAccount::mentor_payable && (sums.payable > share || sums.payable.isNegative()))
        find(JournalFault::share, line.number, line.subject);
}

std::optional<JournalFault> JournalCheck::faultOf(const Sums& sums) const {
    const auto& session = sums.session;
    const auto share = splitFee(session.price, session.rates).mentorShare;
    const bool held = session.status == BookingStatus::completed && !session.questioned;
    if (held && (sums.payable != share || !sums.unearned.isZero())) return JournalFault::open;
    if (session.status == BookingStatus::confirmed && (sums.unearned != share || !sums.payable.isZero()))
        return JournalFault::share;
    return std::nullopt;
}

void JournalCheck::end(const std::optional<JournalTotals>& told) {
    for (const auto& [subject, sums] : m_sessions) {
        if (m_finding) return;
        if (const auto fault = faultOf(sums)) find(*fault, sums.lastLine, subject);
    }
    if (m_finding || !told) return;
    if (const auto fault = faultOf(*told)) find(*fault, m_lines);
}

std::optional<JournalFault> JournalCheck::faultOf(const JournalTotals& told) const {
    if (told.lines != m_lines || told.head != m_head) return JournalFault::gap;
    const auto differs = [this](MentorAccount account, const Money& kept) {
        return balance(account, kept.currency) != kept;
    };
    if (differs(MentorAccount::mentor_unearned, told.unearned) || differs(MentorAccount::mentor_payable, told.payable))
        return JournalFault::balance;
    if (told.completedSessions != completed()) return JournalFault::open;
    return std::nullopt;
}

int JournalCheck::completed() const {
    return static_cast<int>(std::ranges::count_if(
        m_sessions, [](const auto& each) { return each.second.session.status == BookingStatus::completed; }));
}

Money JournalCheck::balance(MentorAccount account, Currency currency) const {
    const auto found = m_balances.find({account, currency});
    return found == m_balances.end() ? Money{0, currency} : found->second;
}

void JournalCheck::find(JournalFault fault, std::int64_t line, const Subject& subject) {
    m_finding = JournalFinding{fault, line, subject};
}

}  // namespace mc::domain
