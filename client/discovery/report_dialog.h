#pragma once

#include <vector>

#include "discovery/review_reports.h"
#include "net/drafts.h"
#include "widgets/dialog.h"

namespace mc::widgets {
class Label;
class RadioRow;
class TextArea;
}  // namespace mc::widgets

namespace mc::discovery {

/// Asks what is wrong with a review or an answer, and tells the admins. What was typed is kept until it is sent. Object
/// names: reportDialog, reportReason0 …, reportText, sendReport, reportError.
class ReportDialog : public widgets::Dialog {
    Q_OBJECT

public:
    ReportDialog(ReviewReports& reports, net::Drafts& drafts, domain::ReviewId review, protocol::ReviewPart part,
                 QWidget* over);

private:
    void addReasons();
    void addWords();
    void send();

    ReviewReports& m_reports;
    net::Drafts& m_drafts;
    domain::ReviewId m_review;
    protocol::ReviewPart m_part;
    QString m_key;
    std::vector<widgets::RadioRow*> m_reasons;
    widgets::TextArea* m_text = nullptr;
    widgets::Label* m_error = nullptr;
    widgets::Button* m_send = nullptr;
};

}  // namespace mc::discovery
