#include "booking/booking_dialogs.h"

#include <QCoreApplication>
#include <QVBoxLayout>

#include "booking/booking_words.h"
#include "domain/attendance.h"
#include "net/problem.h"
#include "widgets/button.h"
#include "widgets/dialog.h"
#include "widgets/fold.h"
#include "widgets/label.h"
#include "widgets/text_area.h"

namespace mc::booking {

using widgets::Button;
using widgets::Dialog;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;
using Deed = BookingController::Deed;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(BookingDialogs)
};

constexpr int kContestHours = static_cast<int>(domain::kContestLength / domain::kHour);
constexpr int kReasonLimit = 500;      // Limits<EndBooking>
constexpr int kStatementLimit = 1000;  // Limits<Statement>

struct Question {
    QString title;
    QString field;
    QString fieldName;
    int limit;
    bool required;
    QString safe;
    QString deed;
    QString deedName;
    Button::Kind kind;
};

/// What was typed and not sent comes back when the question is asked again.
struct Kept {
    net::Drafts& drafts;
    QString key;
};

struct Parts {
    Dialog* dialog;
    Label* sentence;
    widgets::TextArea* text;
    Button* deed;
};

Parts ask(const Question& question, const QString& sentence, const Kept& kept, QWidget* over) {
    auto* dialog = new Dialog(question.title, over);
    auto* words = dialog->addSentence(sentence);
    auto* text = new widgets::TextArea(question.field, dialog);
    text->setInputName(question.fieldName);
    text->setCounter(question.limit);
    text->setRows(3);
    if (!question.required) text->setLabelNote(Words::tr("optional"));
    dialog->body()->addWidget(text);
    dialog->setSafe(question.safe);
    auto* deed = dialog->setDeed(question.deed, question.kind);
    deed->setObjectName(question.deedName);
    if (question.required) {
        deed->setEnabled(false);
        QObject::connect(text, &widgets::TextArea::textChanged, deed,
                         [text, deed] { deed->setEnabled(!text->text().trimmed().isEmpty()); });
    }
    text->setText(kept.drafts.text(kept.key));
    QObject::connect(text, &widgets::TextArea::textChanged, text,
                     [text, kept] { kept.drafts.keepText(kept.key, text->text()); });
    return {dialog, words, text, deed};
}

/// Closes on success, says inside what went wrong otherwise.
void run(BookingController& booking, const Parts& parts, const Kept& kept, Deed wanted,
         std::function<void(const QString&)> deed) {
    auto* error = new Label({}, TextRole::body, Token::dangerText, parts.dialog);
    error->setWordWrap(true);
    widgets::keepPlace(*error);
    error->hide();
    parts.dialog->body()->addWidget(error);
    QObject::connect(parts.dialog, &Dialog::deed, parts.dialog, [parts, deed = std::move(deed)] {
        parts.deed->setEnabled(false);
        deed(parts.text->text().trimmed());
    });
    QObject::connect(&booking, &BookingController::done, parts.dialog, [parts, kept, wanted](Deed done) {
        if (done != wanted) return;
        kept.drafts.drop(kept.key);
        parts.dialog->finish();
    });
    QObject::connect(&booking, &BookingController::failed, parts.dialog,
                     [parts, wanted, error](Deed failed, const QString& words) {
                         if (failed != wanted) return;
                         parts.deed->setEnabled(true);
                         error->setText(words);
                         error->show();
                     });
    parts.dialog->open();
}

}  // namespace

QString reasonKey(const char* deed, domain::BookingId id) {
    return QStringLiteral("reason/%1/%2").arg(QLatin1String(deed), idText(id));
}

void askToCancel(BookingController& booking, net::Drafts& drafts, QWidget* over) {
    const Question question{Words::tr("Cancel this session?"),
                            Words::tr("Reason"),
                            QStringLiteral("cancelReason"),
                            kReasonLimit,
                            true,
                            Words::tr("Keep it"),
                            Words::tr("Cancel session"),
                            QStringLiteral("confirmCancel"),
                            Button::Kind::danger};
    const Kept kept{drafts, reasonKey("cancel", booking.booking().id)};
    const auto parts = ask(question, Words::tr("Looking up what you get back …"), kept, over);
    parts.sentence->setObjectName(QStringLiteral("cancelSentence"));
    parts.dialog->setCareful(true);
    booking.previewCancel(parts.dialog, [parts, &booking](const auto& preview) {
        parts.sentence->setText(preview ? BookingWords::cancelPreview(*preview, booking.booking(), booking.now())
                                        : net::words(preview.error()));
    });
    run(booking, parts, kept, Deed::cancel, [&booking](const QString& reason) { booking.cancel(reason); });
}

void askToDecline(BookingController& booking, net::Drafts& drafts, bool pause, QWidget* over) {
    const QString student = firstName(booking.booking().student.name);
    const Question question{Words::tr("Decline this request?"),
                            Words::tr("Reason"),
                            QStringLiteral("declineReason"),
                            kReasonLimit,
                            true,
                            Words::tr("Keep it"),
                            Words::tr("Decline request"),
                            QStringLiteral("confirmDecline"),
                            Button::Kind::danger};
    const Kept kept{drafts, reasonKey("decline", booking.booking().id)};
    const auto parts = ask(question,
                           booking.booking().payment == protocol::PaymentStatus::reserved
                               ? Words::tr("%1 reads your reason and is not charged.").arg(student)
                               : Words::tr("%1 reads your reason and gets everything back.").arg(student),
                           kept, over);
    run(booking, parts, kept, Deed::decline,
        [&booking, pause](const QString& reason) { booking.decline(reason, pause); });
}

namespace {

/// Decision 8: what the records bear out counts at once, anything else when the other was silent for a day.
QString whatFollows(const BookingController& booking, const QString& other) {
    if (booking.booking().recordsBearOut)
        return booking.isMentor()
                   ? Words::tr("You are paid for the session. %1 can contest it for %n hour(s).", nullptr,
                               kContestHours)
                         .arg(other)
                   : Words::tr("You get everything back. %1 can contest it for %n hour(s).", nullptr, kContestHours)
                         .arg(other);
    return booking.isMentor()
               ? Words::tr(
                     "The records show that %1 was there and has %n hour(s) to answer. Without an answer you are "
                     "paid for the session.",
                     nullptr, kContestHours)
                     .arg(other)
               : Words::tr(
                     "The records show that %1 was there and has %n hour(s) to answer. Without an answer you get "
                     "everything back.",
                     nullptr, kContestHours)
                     .arg(other);
}

}  // namespace

void askNoShow(BookingController& booking, net::Drafts& drafts, QWidget* over) {
    const QString other = firstName(otherOf(booking.booking()).name);
    const Question question{Words::tr("Was %1 not there?").arg(other),
                            Words::tr("What happened"),
                            QStringLiteral("noShowText"),
                            kStatementLimit,
                            false,
                            Words::tr("Not now"),
                            Words::tr("Report absence"),
                            QStringLiteral("confirmNoShow"),
                            Button::Kind::danger};
    const Kept kept{drafts, reasonKey("no-show", booking.booking().id)};
    const auto parts = ask(question, whatFollows(booking, other), kept, over);
    run(booking, parts, kept, Deed::noShow, [&booking](const QString& text) { booking.reportNoShow(text); });
}

void askToContest(BookingController& booking, net::Drafts& drafts, QWidget* over) {
    const Question question{Words::tr("Contest the report?"),
                            Words::tr("What happened"),
                            QStringLiteral("contestText"),
                            kStatementLimit,
                            true,
                            Words::tr("Not now"),
                            Words::tr("Contest"),
                            QStringLiteral("confirmContest"),
                            Button::Kind::primary};
    const Kept kept{drafts, reasonKey("contest", booking.booking().id)};
    const auto parts = ask(question, Words::tr("An admin looks at who joined and when, and decides."), kept, over);
    run(booking, parts, kept, Deed::contest, [&booking](const QString& text) { booking.contest(text); });
}

}  // namespace mc::booking
