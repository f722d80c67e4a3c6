#pragma once

#include <QCryptographicHash>
#include <algorithm>
#include <map>

#include "domain/journal.h"
#include "protocol/journal.h"

namespace mc::support {

/// A mentor's journal as an honest server tells it.
struct SampleJournal {
    static std::string sha256(std::string_view text) {
        const QByteArray bytes(text.data(), static_cast<qsizetype>(text.size()));
        return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().toStdString();
    }
    void write(domain::MentorMovement movement, domain::MentorAccount account, const domain::Money& amount,
               const protocol::JournalSession& session) {
        balances[account] += amount;
        protocol::JournalEntry entry;
        entry.number = static_cast<std::int64_t>(entries.size()) + 1;
        entry.at = session.startsAt;
        entry.movement = movement;
        entry.subjectId = domain::encodeId(session.id.value);
        entry.account = account;
        entry.amount = amount;
        entry.balance = balances[account];
        entry.session = session;
        entry.hash =
            domain::chainHash(sha256, entries.empty() ? domain::kJournalBeginning : entries.back().hash, entry.line());
        entries.push_back(entry);
    }
    /// One that was paid; `held`: and kept.
    void session(std::int64_t id, const std::string& code, const domain::Money& price, bool held) {
        protocol::JournalSession facts;
        facts.id = {id};
        facts.code = code;
        facts.student = "Maya Nair";
        facts.startsAt = {1'795'000'000 + id * domain::kDay};
        facts.status = held ? domain::BookingStatus::completed : domain::BookingStatus::confirmed;
        facts.price = price;
        const domain::FeeRates rates;
        facts.commissionPpm = rates.commission.ppm;
        facts.gatewayPpm = rates.gateway.ppm;
        facts.gstPpm = rates.gst.ppm;
        const auto share = domain::splitFee(price, rates).mentorShare;
        write(domain::MentorMovement::sale, domain::MentorAccount::mentor_unearned, share, facts);
        if (!held) return;
        write(domain::MentorMovement::earned, domain::MentorAccount::mentor_unearned, -share, facts);
        write(domain::MentorMovement::earned, domain::MentorAccount::mentor_payable, share, facts);
        ++completed;
    }
    protocol::JournalPage totals() const {
        protocol::JournalPage page;
        page.lines = static_cast<std::int64_t>(entries.size());
        page.head = entries.empty() ? domain::kJournalBeginning : entries.back().hash;
        const auto of = [this](domain::MentorAccount account) {
            const auto found = balances.find(account);
            return found == balances.end() ? domain::Money{} : found->second;
        };
        page.unearned = of(domain::MentorAccount::mentor_unearned);
        page.payable = of(domain::MentorAccount::mentor_payable);
        page.completedSessions = completed;
        return page;
    }
    /// All of it, the newest first unless the oldest are.
    protocol::JournalPage page(bool oldest = false) const {
        auto all = totals();
        all.items = entries;
        if (!oldest) std::reverse(all.items.begin(), all.items.end());
        return all;
    }
    std::vector<protocol::JournalEntry> entries;
    std::map<domain::MentorAccount, domain::Money> balances;
    int completed = 0;
};

inline SampleJournal sampleJournal() {
    SampleJournal journal;
    journal.session(1, "GRP-20261101-001", domain::rupees(1000), true);
    journal.session(2, "GRP-20261102-003", domain::paise(1'599'00), true);
    journal.session(3, "GRP-20261103-002", domain::rupees(500), false);
    return journal;
}

}  // namespace mc::support
