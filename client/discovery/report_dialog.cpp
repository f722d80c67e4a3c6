#include "discovery/report_dialog.h"

namespace mc::discovery {

using protocol::ReviewPart;

namespace {

QString draftKey(domain::ReviewId review, ReviewPart part) {
    return QStringLiteral("report/%1/%2")
        .arg(QString::fromStdString(domain::toString(review)),
             part == ReviewPart::review ? QStringLiteral("review") : QStringLiteral("reply"));
}

}  // namespace

ReportDialog::ReportDialog(ReviewReports& reports, net::Drafts& drafts, domain::ReviewId review, ReviewPart part,
                           QWidget* over)
    : messaging::ReportDialog(
          part == ReviewPart::review ? tr("Report this review?") : tr("Report this answer?"),
          tr("An admin looks at it and decides whether it stays. Who reported it is told to nobody else."), drafts,
          draftKey(review, part), over) {
    connect(this, &ReportDialog::reported, this,
            [&reports, review, part](domain::ReportReason reason, const QString& text) {
                reports.send(review, {part, reason, text.toStdString()});
            });
    connect(&reports, &ReviewReports::done, this, [this, review, part](domain::ReviewId id, ReviewPart which) {
        if (id == review && which == part) settle();
    });
    connect(&reports, &ReviewReports::failed, this, &ReportDialog::refuse);
}

}  // namespace mc::discovery
