#include "account/recovery_codes_dialog.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPagedPaintDevice>
#include <QSaveFile>
#include <QStandardPaths>
#include <QTextDocument>
#include <QVBoxLayout>

#include "account/paper.h"
#include "widgets/card.h"
#include "widgets/flow_layout.h"
#include "widgets/fold.h"
#include "widgets/label.h"
#include "widgets/read_text.h"

namespace mc::account {

using namespace widgets;

namespace {

constexpr int kColumns = 2;
constexpr QFile::Permissions kOwnersOnly = QFile::ReadOwner | QFile::WriteOwner;

}  // namespace

RecoveryCodesDialog::RecoveryCodesDialog(const QStringList& codes, const QString& email, QWidget* over)
    : Dialog(tr("Your recovery codes"), over, Width::wide), m_codes(codes), m_email(email) {
    addSentence(
        tr("Each of them signs you in once when your phone is not at hand. Keep them like a key, away from the "
           "phone: without phone and codes nobody can let you back in."));
    addCodes();
    addWays();
    m_said = new Label({}, TextRole::body, Token::warningText);
    m_said->setWordWrap(true);
    m_said->setObjectName(u"codesSaid"_qs);
    body()->addWidget(m_said);
    say(tr("They are shown only now."), false);
    setSafe(tr("I have kept them"));
}

void RecoveryCodesDialog::addCodes() {
    auto* sheet = new Card;
    sheet->setGround(Token::sunken);
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::kGap);
    const auto most = (m_codes.size() + kColumns - 1) / kColumns;
    for (int i = 0; i < kColumns; ++i) {
        auto* codes = new ReadText(m_codes.mid(i * most, most).join(u'\n'), TextRole::code);
        codes->setObjectName(u"recoveryCodes%1"_qs.arg(i));
        codes->setAccessibleName(tr("Recovery codes"));
        row->addWidget(codes);
    }
    sheet->column()->addLayout(row);
    body()->addWidget(sheet);
}

void RecoveryCodesDialog::addWays() {
    auto* ways = new QWidget;
    auto* flow = new FlowLayout(ways);
    const auto add = [&](const QString& text, std::optional<Icon> icon, const QString& name, auto run) {
        auto* button = new Button(text, Button::Kind::secondary);
        button->setGlyph(icon);
        button->setObjectName(name);
        flow->addWidget(button);
        connect(button, &Button::clicked, this, run);
    };
    add(tr("Copy"), Icon::copy, u"copyCodes"_qs, &RecoveryCodesDialog::copy);
    add(tr("Save as a file"), Icon::download, u"saveCodes"_qs, &RecoveryCodesDialog::save);
    add(tr("Print"), Icon::document, u"printCodes"_qs, &RecoveryCodesDialog::print);
    body()->addWidget(ways);
}

void RecoveryCodesDialog::say(const QString& sentence, bool good) {
    m_said->setText(sentence);
    m_said->setColor(good ? Token::successText : Token::warningText);
}

QString RecoveryCodesDialog::sheet() const {
    return tr("Mentor Connect: recovery codes of %1").arg(m_email) + u"\n"_qs + tr("Each works once.") + u"\n\n"_qs +
           m_codes.join(u'\n') + u'\n';
}

void RecoveryCodesDialog::copy() {
    QGuiApplication::clipboard()->setText(m_codes.join(u'\n'));
    say(tr("Copied. Put them where you find them again, and not into a chat."), true);
}

void RecoveryCodesDialog::save() {
    auto* dialog = new QFileDialog(window(), tr("Save the recovery codes"),
                                   QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                                   tr("Text") + u" (*.txt)"_qs);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"txt"_qs);
    dialog->selectFile(u"mentor-connect-recovery-codes.txt"_qs);
    connect(dialog, &QFileDialog::fileSelected, this, &RecoveryCodesDialog::saveTo);
    dialog->open();
}

bool RecoveryCodesDialog::saveTo(const QString& name) {
    QSaveFile file(name);
    const bool saved = file.open(QIODevice::WriteOnly) && file.setPermissions(kOwnersOnly) &&
                       file.write(sheet().toUtf8()) > 0 && file.commit();
    say(saved ? tr("Saved. The file lets people in: keep it where nobody else reads it.")
              : tr("This file cannot be written: %1").arg(file.errorString()),
        saved);
    return saved;
}

void RecoveryCodesDialog::print() {
    if (!paper()) return say(tr("This copy of Mentor Connect cannot print. Copy or save the codes."), false);
    paper()->print(*this, [this](QPagedPaintDevice& sheets) {
        printTo(sheets);
        say(tr("Sent to the printer."), true);
    });
}

void RecoveryCodesDialog::printTo(QPagedPaintDevice& paper) const {
    QTextDocument text;
    QFont font = themeOf(this).font(TextRole::body);
    font.setPointSize(14);
    text.setDefaultFont(font);
    text.setPlainText(sheet());
    text.print(&paper);
}

}  // namespace mc::account
