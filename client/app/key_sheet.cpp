#include "app/key_sheet.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QKeySequence>
#include <QVBoxLayout>
#include <vector>

#include "widgets/dialog.h"
#include "widgets/label.h"

namespace mc::app {

using namespace widgets;

namespace {

/// Sentences of the sheet are in a context of its own.
class KeySheet {
    Q_DECLARE_TR_FUNCTIONS(KeySheet)
public:
    struct Row {
        QString keys;
        QString words;
    };
    struct Section {
        QString title;
        std::vector<Row> rows;
    };

    static QString title() { return tr("Keys"); }
    static QString close() { return tr("Close"); }
    static std::vector<Section> sections() {
        return {everywhere(), messages(), finding(),  calendar(), mentoring(),
                approvals(),  charts(),   invoices(), call()};
    }

private:
    static QString key(const QKeySequence& keys) { return keys.toString(QKeySequence::NativeText); }
    static QString two(const QKeySequence& one, const QKeySequence& other) {
        return tr("%1 or %2", "two keys").arg(key(one), key(other));
    }

    static Section everywhere() {
        return {tr("Everywhere"),
                {{tr("%1 to %2", "a row of keys").arg(key(Qt::CTRL | Qt::Key_1), key(Qt::CTRL | Qt::Key_9)),
                  tr("Open a page of the sidebar")},
                 {key(Qt::CTRL | Qt::Key_K), tr("Search")},
                 {two(Qt::Key_F6, Qt::SHIFT | Qt::Key_F6), tr("Next or previous part of the window")},
                 {key(Qt::ALT | Qt::Key_Left), tr("Back")},
                 {key(Qt::Key_Escape), tr("Close what is open, then back")},
                 {key(QKeySequence::Save), tr("Save (settings, availability)")},
                 {two(Qt::Key_Question, Qt::Key_F1), tr("This sheet")}}};
    }
    static Section messages() {
        return {tr("Messages"),
                {{two(Qt::ALT | Qt::Key_Up, Qt::ALT | Qt::Key_Down), tr("Previous or next conversation")},
                 {key(Qt::CTRL | Qt::Key_F), tr("Find a person")},
                 {key(Qt::Key_Return), tr("Send")},
                 {key(Qt::SHIFT | Qt::Key_Return), tr("New line")},
                 {two(Qt::CTRL | Qt::Key_B, Qt::CTRL | Qt::Key_E), tr("Bold or code")},
                 {two(Qt::Key_Left, Qt::Key_Right), tr("Links and Copy of a message")},
                 {key(QKeySequence::Copy), tr("Copy the message")},
                 {key(Qt::Key_Delete), tr("Forget a message that was not sent")}}};
    }
    static Section finding() {
        return {tr("Find a mentor"),
                {{key(Qt::Key_Return), tr("Open the mentor")},
                 {key(Qt::Key_B), tr("Book the mentor")},
                 {key(Qt::Key_F), tr("Keep the mentor as a favourite, or no longer")}}};
    }
    static Section calendar() {
        return {tr("Bookings as week or month"),
                {{two(Qt::Key_Left, Qt::Key_Right), tr("From day to day")},
                 {two(Qt::Key_Up, Qt::Key_Down), tr("The sessions of a day")},
                 {two(Qt::Key_PageUp, Qt::Key_PageDown), tr("Earlier or later weeks or months")},
                 {key(Qt::Key_T), tr("Today")},
                 {key(Qt::Key_P), tr("Propose another time for a session")},
                 {key(Qt::Key_B), tr("Book a session again")},
                 {key(Qt::Key_T), tr("All sessions with that person")}}};
    }
    static Section mentoring() {
        return {
            tr("Requests and sessions"),
            {{two(Qt::Key_A, Qt::Key_D), tr("Accept or decline a request")}, {key(Qt::Key_J), tr("Join a session")}}};
    }
    static Section approvals() {
        return {tr("Applications to be a mentor"),
                {{key(Qt::Key_A), tr("Approve")},
                 {key(Qt::Key_B), tr("Ask the applicant")},
                 {key(Qt::Key_D), tr("Decline")}}};
    }
    static Section charts() {
        return {tr("Charts"),
                {{two(Qt::Key_Left, Qt::Key_Right), tr("From point to point")},
                 {key(Qt::Key_T), tr("The table behind the chart, and back")}}};
    }
    static Section invoices() {
        return {tr("Invoices"),
                {{key(QKeySequence::Save), tr("Save the invoice as a PDF")},
                 {key(QKeySequence::Print), tr("Print the invoice")}}};
    }
    static Section call() {
        return {tr("In a call, while the picture has the focus"),
                {{key(Qt::Key_M), tr("Microphone on or off")},
                 {key(Qt::Key_V), tr("Camera on or off")},
                 {key(Qt::Key_S), tr("Share the screen or stop")},
                 {key(Qt::CTRL | Qt::SHIFT | Qt::Key_C), tr("Chat and notes")}}};
    }
};

QWidget* makeTable() {
    auto* table = new QWidget;
    auto* grid = new QGridLayout(table);
    grid->setContentsMargins(0, 0, 12, 0);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    for (const auto& section : KeySheet::sections()) {
        grid->addWidget(new Label(section.title, TextRole::strong), grid->rowCount(), 0, 1, 2);
        for (const auto& row : section.rows) {
            const int at = grid->rowCount();
            grid->addWidget(new Label(row.keys, TextRole::label, Token::text2), at, 0, Qt::AlignTop);
            auto* words = new Label(row.words);
            words->setWordWrap(true);
            grid->addWidget(words, at, 1);
        }
    }
    return table;
}

}  // namespace

void openKeySheet(QWidget& window) {
    const QString name = QStringLiteral("keySheet");
    if (window.findChild<Dialog*>(name)) return;
    auto* sheet = new Dialog(KeySheet::title(), &window, Dialog::Width::wide);
    sheet->setObjectName(name);
    sheet->body()->addWidget(makeTable());
    QObject::connect(sheet->setDeed(KeySheet::close()), &Button::clicked, sheet, &Dialog::finish);
    sheet->open();
}

}  // namespace mc::app
