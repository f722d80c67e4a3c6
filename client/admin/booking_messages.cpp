#include "admin/booking_messages.h"

#include <QVBoxLayout>
#include <utility>

#include "admin/shown_messages.h"
#include "messaging/report_dialog.h"
#include "net/problem.h"
#include "text/format.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/tab_order.h"

namespace mc::admin {

using widgets::Button;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;

namespace {

Label* detail(const QString& text = {}) {
    auto* label = new Label(text, TextRole::detail, Token::text2);
    label->setWordWrap(true);
    return label;
}

void empty(QLayout& layout) {
    while (auto* item = layout.takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

}  // namespace

BookingMessages::BookingMessages(net::ApiClient& api, const domain::ZoneTable& zone, QWidget* parent)
    : QWidget(parent),
      m_controller(api),
      m_zone(zone),
      m_access(detail()),
      m_read(new Button(tr("Read the conversation"))),
      m_reports(new QVBoxLayout),
      m_shown(new QVBoxLayout) {
    setObjectName(QStringLiteral("bookingMessages"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(new Label(tr("Messages"), TextRole::strong));
    m_access->setObjectName(QStringLiteral("messageAccess"));
    m_read->setObjectName(QStringLiteral("readConversation"));
    column->addWidget(m_access);
    column->addLayout(m_reports);
    column->addWidget(m_read, 0, Qt::AlignLeft);
    column->addLayout(m_shown);
    connect(&m_controller, &BookingMessagesController::changed, this, &BookingMessages::fill);
    connect(&m_controller, &BookingMessagesController::failed, this,
            [this](const domain::Error& error) { m_access->setText(net::words(error)); });
    connect(m_read, &Button::clicked, this, [this] {
        m_read->setEnabled(false);
        m_controller.read(this, [this](const domain::Result<protocol::ShownMessagePage>& page) {
            m_read->setEnabled(true);
            if (!page) return emit failed(net::words(page.error()));
            m_read->hide();
            if (page->more) m_shown->addWidget(detail(tr("The newest of a longer conversation:")));
            addMessages()->add(page->items);
            widgets::followTheEye(*this);
        });
    });
}

void BookingMessages::showOf(const protocol::BookingReview& review) {
    m_student = QString::fromStdString(review.student.name);
    m_mentor = QString::fromStdString(review.mentor.name);
    if (std::exchange(m_booking, review.id) != review.id) m_controller.open(review.id);
}

void BookingMessages::fill() {
    empty(*m_reports);
    empty(*m_shown);
    const auto& messages = m_controller.messages();
    m_access->setText(messages ? accessWords(messages->access) : tr("Loading …"));
    m_read->setVisible(messages && messages->access.student && messages->access.mentor);
    if (messages) fillReports();
}

void BookingMessages::fillReports() {
    for (const auto& report : m_controller.messages()->reports) {
        auto* row = new QWidget;
        auto* column = new QVBoxLayout(row);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(4);
        column->addWidget(
            detail(tr("%1 reported a message of %2 · %3 · %4", "who, whose, reason, when")
                       .arg(QString::fromStdString(report.reporter), QString::fromStdString(report.writer),
                            messaging::ReportWords::reason(report.reason), text::dateAndTime(m_zone, report.at))));
        auto* look = new Button(tr("Read the message"));
        look->setObjectName(QStringLiteral("lookAtReported"));
        look->setEnabled(report.mayDecide);
        column->addWidget(look, 0, Qt::AlignLeft);
        connect(look, &Button::clicked, this, [this, look, id = report.id] {
            look->setEnabled(false);
            m_controller.look(id, look, [this, look](const domain::Result<protocol::MessageInContext>& found) {
                look->setEnabled(true);
                if (!found) return emit failed(net::words(found.error()));
                empty(*m_shown);
                addMessages()->add(*found);
                widgets::followTheEye(*this);
            });
        });
        m_reports->addWidget(row);
    }
}

QString BookingMessages::accessWords(const protocol::MessageAccess& access) const {
    if (access.student && access.mentor) return tr("Both let support read their conversation. Each look is recorded.");
    if (access.student || access.mentor)
        return tr("%1 lets support read their conversation, %2 does not.")
            .arg(access.student ? m_student : m_mentor, access.student ? m_mentor : m_student);
    return tr("Neither of the two lets support read their conversation.");
}

ShownMessages* BookingMessages::addMessages() {
    auto* messages = new ShownMessages(m_zone);
    m_shown->addWidget(messages);
    return messages;
}

}  // namespace mc::admin
