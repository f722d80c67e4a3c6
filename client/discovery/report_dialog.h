#pragma once

#include "discovery/review_reports.h"
#include "messaging/report_dialog.h"

namespace mc::discovery {

/// Asks what is wrong with a review or an answer, and tells the admins.
class ReportDialog : public messaging::ReportDialog {
    Q_OBJECT

public:
    ReportDialog(ReviewReports& reports, net::Drafts& drafts, domain::ReviewId review, protocol::ReviewPart part,
                 QWidget* over);
};

}  // namespace mc::discovery
