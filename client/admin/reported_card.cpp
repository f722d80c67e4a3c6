#include "admin/reported_card.h"

#include <algorithm>

#include "discovery/review_row.h"
#include "messaging/report_dialog.h"
#include "text/names.h"
#include "widgets/button.h"
#include "widgets/flow_layout.h"
#include "widgets/format.h"
#include "widgets/icon_label.h"
#include "widgets/label.h"
#include "widgets/read_text.h"

namespace mc::admin {

using protocol::ReviewPart;
using protocol::ReviewState;
using widgets::Button;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;

namespace {

Label* detailOf(const QString& text) {
    auto* label = new Label(text, TextRole::detail, Token::text2);
    label->setWordWrap(true);
    return label;
}

}  // namespace

ReportedCard::ReportedCard(const protocol::ReportedReview& item, const domain::ZoneTable& zone, QWidget* parent)
    : Card(parent), m_item(item) {
    setObjectName(QStringLiteral("reportedCard"));
    setInset(20);
    auto* about = new Label(tr("About %1").arg(QString::fromStdString(item.mentorName)), TextRole::label, Token::text2);
    column()->addWidget(about);
    column()->addWidget(new discovery::ReviewRow(item.review, zone));
    addReports(zone);
    if (!item.mayDecide) column()->addWidget(detailOf(tr("This is about you: another admin decides.")));
    addDeeds(ReviewPart::review, item.review.state);
    if (item.review.reply) addDeeds(ReviewPart::reply, item.review.reply->state);
}

bool ReportedCard::hasReportsOf(ReviewPart part) const {
    return std::any_of(m_item.reports.begin(), m_item.reports.end(),
                       [part](const auto& report) { return report.part == part; });
}

void ReportedCard::addReports(const domain::ZoneTable& zone) {
    if (m_item.reports.empty()) return;
    column()->addWidget(new widgets::Divider);
    for (const auto& report : m_item.reports) {
        auto* line = detailOf(reportLine(report, zone));
        column()->addWidget(line);
        if (report.text.empty()) continue;
        auto* words = new widgets::ReadText(QString::fromStdString(report.text));
        line->setBuddy(words);
        column()->addWidget(words);
    }
}

QString ReportedCard::reportLine(const protocol::ReviewReport& report, const domain::ZoneTable& zone) const {
    const QString by = report.by == domain::Party::mentor    ? tr("The mentor")
                       : report.by == domain::Party::student ? tr("The student")
                                                             : tr("A reader");
    const QString what = report.part == ReviewPart::review ? tr("on the review") : tr("on the answer");
    return QStringList{by, what, messaging::ReportWords::reason(report.reason), widgets::dateAndTime(zone, report.at)}
        .join(QStringLiteral(" · "));
}

/// What was never reported nor hidden asks for nothing.
void ReportedCard::addDeeds(ReviewPart part, ReviewState state) {
    if (state == ReviewState::visible && !hasReportsOf(part)) return;
    const bool review = part == ReviewPart::review;
    auto* box = new QWidget;
    auto* row = new widgets::FlowLayout(box, 8);
    if (state == ReviewState::hidden) {
        addDeed(*row, part, false, review ? tr("Show the review again") : tr("Show the answer again"),
                review ? "showReview" : "showReply");
    } else {
        if (state == ReviewState::reported)
            addDeed(*row, part, false, review ? tr("Let the review stay") : tr("Let the answer stay"),
                    review ? "keepReview" : "keepReply");
        addDeed(*row, part, true, review ? tr("Hide the review …") : tr("Hide the answer …"),
                review ? "hideReview" : "hideReply");
    }
    column()->addWidget(box);
}

void ReportedCard::addDeed(QLayout& row, ReviewPart part, bool hide, const QString& text, const char* name) {
    auto* button = new Button(text, hide ? Button::Kind::dangerOutline : Button::Kind::secondary);
    button->setObjectName(QLatin1String(name));
    button->setEnabled(m_item.mayDecide);
    row.addWidget(button);
    connect(button, &Button::clicked, this, [this, part, hide] { emit decisionWanted(part, hide); });
}

}  // namespace mc::admin
