#include "mentor/documents_box.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QMimeDatabase>
#include <QStandardPaths>
#include <QVBoxLayout>
#include <algorithm>

#include "net/problem.h"
#include "widgets/button.h"
#include "widgets/fold.h"
#include "widgets/label.h"
#include "widgets/tab_order.h"

namespace mc::mentor {

using protocol::DocumentKind;
using widgets::Button;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;

namespace {

constexpr int kLeastPart = 240;
const QStringList kTypes{QStringLiteral("application/pdf"), QStringLiteral("image/jpeg"), QStringLiteral("image/png"),
                         QStringLiteral("image/webp")};

void clear(QLayout& layout) {
    while (auto* item = layout.takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

}  // namespace

DocumentsBox::DocumentsBox(net::ApiClient& api, QWidget* parent)
    : QWidget(parent),
      m_controller(api),
      m_parts{{{DocumentKind::identity, {}, {}}, {DocumentKind::employment, {}, {}}}} {
    setObjectName(QStringLiteral("applyDocuments"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_sentence = new Label({}, TextRole::body, Token::text2);
    m_sentence->setWordWrap(true);
    m_problem = new Label({}, TextRole::detail, Token::dangerText);
    m_problem->setObjectName(QStringLiteral("applyDocumentsProblem"));
    m_problem->setWordWrap(true);
    widgets::keepPlace(*m_problem);
    auto* both = new widgets::Columns(kLeastPart, 2, 16);
    both->add(makePart(m_parts[0], tr("Who you are"), tr("A passport or another card with your photo"),
                       QStringLiteral("addIdentity")));
    both->add(makePart(m_parts[1], tr("Where you work"), tr("A letter or pay slip that names your employer"),
                       QStringLiteral("addEmployment")));
    column->addWidget(new Label(tr("Documents"), TextRole::strong));
    column->addWidget(m_sentence);
    column->addWidget(both);
    column->addWidget(m_problem);
    connect(&m_controller, &DocumentsController::changed, this, &DocumentsBox::follow);
    connect(&m_controller, &DocumentsController::failed, this,
            [this](const domain::Error& error) { say(wordsOf(error)); });
    follow();
    say({});
}

QWidget* DocumentsBox::makePart(Part& part, const QString& title, const QString& hint, const QString& addName) {
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(new Label(title));
    auto* words = new Label(hint, TextRole::detail, Token::text2);
    words->setWordWrap(true);
    column->addWidget(words);
    part.rows = new QVBoxLayout;
    part.rows->setSpacing(4);
    column->addLayout(part.rows);
    part.add = new Button(tr("Add a file"), Button::Kind::soft);
    part.add->setObjectName(addName);
    part.add->setAccessibleName(tr("Add a file: %1").arg(title));
    part.add->setSize(Button::Size::small);
    part.add->setGlyph(widgets::Icon::plus);
    column->addWidget(part.add, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(part.add, &Button::clicked, this, [this, kind = part.kind] { choose(kind); });
    return box;
}

void DocumentsBox::choose(DocumentKind kind) {
    auto* dialog = new QFileDialog(window(), tr("Choose a document"),
                                   QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                                   tr("Documents") + u" (*.pdf *.jpg *.jpeg *.png *.webp)"_qs);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this, kind](const QString& file) { take(kind, file); });
    dialog->open();
}

void DocumentsBox::take(DocumentKind kind, const QString& name) {
    say({});
    QFile file(name);
    if (file.size() > static_cast<qint64>(protocol::kMostDocumentBytes))
        return say(tr("This file is too large: it may have 5 MB at most."));
    if (!file.open(QIODevice::ReadOnly)) return say(tr("This file cannot be read: %1").arg(file.errorString()));
    const QByteArray content = file.readAll();
    const QString type = QMimeDatabase().mimeTypeForData(content).name();
    if (!kTypes.contains(type)) return say(otherFormat());
    m_controller.add(kind, QFileInfo(name).fileName(), content, type);
}

void DocumentsBox::follow() {
    const auto& documents = m_controller.documents();
    if (m_controller.isKnown())
        m_sentence->setText(
            tr("With them we can answer sooner. Only those who decide see them. They are kept sealed and deleted "
               "%n day(s) after the decision.",
               nullptr, documents.daysKept));
    for (const auto& part : m_parts) {
        showRows(part);
        part.add->setEnabled(m_controller.isKnown() && !m_controller.isBusy() && !m_controller.isFull());
    }
    widgets::followTheEye(*this);
}

void DocumentsBox::showRows(const Part& part) {
    clear(*part.rows);
    for (const auto& item : m_controller.documents().items)
        if (item.kind == part.kind) part.rows->addWidget(makeRow(item));
}

QWidget* DocumentsBox::makeRow(const protocol::ApplicationDocument& item) {
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    const QString name = QString::fromStdString(item.name);
    auto* words =
        new Label(tr("%1 · %2", "name and size of a file").arg(name, QLocale().formattedDataSize(item.bytes)));
    words->setWordWrap(true);
    auto* remove = new Button(widgets::Icon::close, tr("Remove %1").arg(name));
    remove->setObjectName(QStringLiteral("removeDocument"));
    remove->setEnabled(!m_controller.isBusy());
    connect(remove, &Button::clicked, this, [this, id = item.id] {
        say({});
        m_controller.remove(id);
    });
    line->addWidget(words, 1);
    line->addWidget(remove, 0, Qt::AlignTop);
    return row;
}

void DocumentsBox::say(const QString& problem) {
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

QString DocumentsBox::otherFormat() {
    return tr("Choose a PDF, or a JPEG, PNG or WebP picture that can be read.");
}

QString DocumentsBox::wordsOf(const domain::Error& error) const {
    for (const auto& fault : error.fields) {
        if (fault.rule == "too_many") return tr("There may be %n file(s).", nullptr, m_controller.documents().most);
        if (fault.rule == "format") return otherFormat();
        if (fault.path == "file") return tr("This picture is too large or too small.");
    }
    return net::words(error);
}

}  // namespace mc::mentor
