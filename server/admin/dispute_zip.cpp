#include "admin/dispute_zip.h"

#include <Poco/DateTime.h>
#include <Poco/Zip/Compress.h>

#include <boost/describe/enum_to_string.hpp>
#include <sstream>

#include "platform/base/csv.h"
#include "protocol/codec.h"

namespace mc::admin {

using base::csvRow;
using protocol::DisputeEvidence;

namespace {

template <class Word>
std::string wordOf(Word word) {
    return boost::describe::enum_to_string(word, "");
}

std::string timeOf(const std::optional<domain::UtcTime>& time) {
    return time ? domain::toIso(*time) : std::string();
}

std::string sumOf(const domain::Money& money) {
    return domain::format(money);
}

std::string yesOrNo(bool holds) {
    return holds ? "yes" : "no";
}

std::string disputeTable(const protocol::DeskDispute& dispute) {
    return csvRow({"field", "value"}) + csvRow({"dispute", dispute.gatewayDisputeId}) +
           csvRow({"payment", dispute.gatewayPaymentId}) + csvRow({"code", dispute.code}) +
           csvRow({"student", dispute.student}) + csvRow({"phase", wordOf(dispute.phase)}) +
           csvRow({"reason", dispute.reasonCode}) + csvRow({"amount", sumOf(dispute.amount)}) +
           csvRow({"exposure", sumOf(dispute.exposure)}) + csvRow({"opened", timeOf(dispute.openedAt)}) +
           csvRow({"respond_by", timeOf(dispute.respondBy)});
}

std::string sessionTable(const protocol::EvidenceSession& session) {
    return csvRow({"field", "value"}) + csvRow({"code", session.code}) + csvRow({"mentor", session.mentor}) +
           csvRow({"topic", session.topic}) + csvRow({"status", wordOf(session.status)}) +
           csvRow({"booked", timeOf(session.bookedAt)}) + csvRow({"confirmed", timeOf(session.confirmedAt)}) +
           csvRow({"starts", timeOf(session.startsAt)}) + csvRow({"ends", timeOf(session.endsAt)}) +
           csvRow({"ended", timeOf(session.endedAt)}) + csvRow({"student_present", yesOrNo(session.studentCame)}) +
           csvRow({"mentor_present", yesOrNo(session.mentorCame)}) + csvRow({"met", yesOrNo(session.met)});
}

std::string attendanceTable(const protocol::EvidenceSession& session) {
    auto table = csvRow({"who", "from", "until"});
    for (const auto& stay : session.stays)
        table += csvRow({wordOf(stay.who), timeOf(stay.from), timeOf(stay.until)});
    return table;
}

std::string policyTable(const protocol::EvidenceSession& session) {
    const auto& policy = session.policy;
    return csvRow({"field", "value"}) + csvRow({"accepted", yesOrNo(session.policyAccepted)}) +
           csvRow({"full_refund_hours_before_start", std::to_string(policy.fullBefore / domain::kHour)}) +
           csvRow({"partial_refund_hours_before_start", std::to_string(policy.partialUntil / domain::kHour)}) +
           csvRow({"partial_refund_percent", std::to_string(policy.partialPercent)});
}

std::string priceTable(const domain::PriceSummary& price) {
    return csvRow({"line", "amount"}) + csvRow({"session", sumOf(price.sessionFee)}) +
           csvRow({"included_minutes", sumOf(price.included)}) + csvRow({"discount", sumOf(price.discount)}) +
           csvRow({"credits", sumOf(price.credits)}) + csvRow({"platform_fee", sumOf(price.platformFee)}) +
           csvRow({price.gstIncluded ? "gst_contained" : "gst_added", sumOf(price.gst)}) +
           csvRow({"total", sumOf(price.total)});
}

std::string paymentTable(const protocol::DeskOrder& order) {
    auto table = csvRow({"payment", "amount", "state", "use", "method", "at"});
    for (const auto& attempt : order.attempts)
        table += csvRow({attempt.gatewayPaymentId, sumOf(attempt.amount), wordOf(attempt.state), wordOf(attempt.use),
                         attempt.method, timeOf(attempt.at)});
    return table;
}

std::string refundTable(const protocol::DeskOrder& order) {
    auto table = csvRow({"amount", "state", "by_bank", "requested", "processed", "reference"});
    for (const auto& refund : order.refunds)
        table += csvRow({sumOf(refund.amount), wordOf(refund.state), yesOrNo(refund.byBank), timeOf(refund.requestedAt),
                         timeOf(refund.processedAt), refund.reference});
    return table;
}

std::string documentTable(const std::vector<protocol::Invoice>& documents) {
    auto table = csvRow({"kind", "number", "of", "issued", "service", "cgst", "sgst", "igst", "total"});
    for (const auto& document : documents) {
        const auto& parts = document.parts;
        table +=
            csvRow({wordOf(document.kind), document.number, document.ofNumber.value_or(""), timeOf(document.issuedAt),
                    sumOf(parts.service), sumOf(parts.cgst), sumOf(parts.sgst), sumOf(parts.igst), sumOf(parts.total)});
    }
    return table;
}

std::string messageTable(const std::vector<protocol::ShownMessage>& messages) {
    auto table = csvRow({"at", "from", "text"});
    for (const auto& message : messages)
        table += csvRow({timeOf(message.at), message.sender, message.content});
    return table;
}

/// Compresses into memory: what one session leaves is small.
class Archive {
public:
    explicit Archive(domain::UtcTime madeAt)
        : m_zip(m_out, true), m_madeAt(Poco::Timestamp::fromEpochTime(madeAt.seconds)) {}

    void add(const std::string& name, const std::string& content) {
        std::istringstream in(content);
        m_zip.addFile(in, m_madeAt, Poco::Path(name, Poco::Path::PATH_UNIX));
    }
    std::string bytes() {
        m_zip.close();
        return m_out.str();
    }

private:
    std::ostringstream m_out;
    Poco::Zip::Compress m_zip;
    Poco::DateTime m_madeAt;
};

}  // namespace

std::string disputeZip(const DisputeEvidence& evidence, const std::vector<accounts::AgreedText>& texts) {
    Archive archive(evidence.madeAt);
    archive.add("evidence.json", protocol::encode(evidence));
    archive.add("dispute.csv", disputeTable(evidence.dispute));
    if (evidence.session) {
        archive.add("session.csv", sessionTable(*evidence.session));
        archive.add("attendance.csv", attendanceTable(*evidence.session));
        archive.add("policy.csv", policyTable(*evidence.session));
    }
    if (evidence.price) archive.add("price.csv", priceTable(*evidence.price));
    archive.add("payments.csv", paymentTable(evidence.order));
    archive.add("refunds.csv", refundTable(evidence.order));
    archive.add("documents.csv", documentTable(evidence.documents));
    for (const auto& [agreement, text] : texts)
        archive.add("agreed/" + wordOf(agreement.kind) + "-" + std::to_string(agreement.version) + "-" +
                        wordOf(agreement.language) + ".md",
                    text);
    if (!evidence.messages.empty()) archive.add("messages.csv", messageTable(evidence.messages));
    return archive.bytes();
}

}  // namespace mc::admin
