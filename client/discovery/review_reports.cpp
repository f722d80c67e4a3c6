#include "discovery/review_reports.h"

#include "net/problem.h"

namespace mc::discovery {

void ReviewReports::send(domain::ReviewId review, const protocol::ReportReview& report) {
    if (m_call) return;
    const auto path = QStringLiteral("/api/reviews/%1/reports").arg(QString::fromStdString(domain::toString(review)));
    auto* job = m_api.post<void>(path, report);
    m_call = job;
    job->then(this, [this, review, part = report.part](const domain::Result<void>& answer) {
        m_call.clear();
        if (!answer) return emit failed(net::words(answer.error()));
        emit done(review, part);
    });
}

}  // namespace mc::discovery
