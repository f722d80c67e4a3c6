#include "admin/documents_list.h"

#include <QBuffer>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QImageReader>
#include <QLabel>
#include <QLocale>
#include <QSaveFile>
#include <QStandardPaths>
#include <QVBoxLayout>

#include "net/problem.h"
#include "widgets/button.h"
#include "widgets/dialog.h"
#include "widgets/label.h"

namespace mc::admin {

using protocol::ApplicationDocument;
using widgets::Button;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;

namespace {

constexpr int kPicture = 512;               ///< Wide or high, at most, in the dialog.
constexpr qint64 kMostPixels = 40'000'000;  ///< As the server takes them.

/// Null where it cannot be shown.
QImage readSmall(const QByteArray& file, int side) {
    QBuffer buffer;
    buffer.setData(file);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid() || qint64{size.width()} * size.height() > kMostPixels) return {};
    if (std::max(size.width(), size.height()) > side)
        reader.setScaledSize(size.scaled(side, side, Qt::KeepAspectRatio));
    return reader.read();
}

bool isPicture(const ApplicationDocument& document) {
    return document.mediaType.starts_with("image/");
}

}  // namespace

DocumentsList::DocumentsList(DocumentsDesk& desk, const QString& none, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_none(none.isEmpty() ? tr("None yet. You can ask for them.") : none) {
    setObjectName(QStringLiteral("applicationDocuments"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_state = new Label({}, TextRole::detail, Token::text2);
    m_problem = new Label({}, TextRole::detail, Token::dangerText);
    for (auto* label : {m_state, m_problem})
        label->setWordWrap(true);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(4);
    column->addWidget(new Label(tr("Documents"), TextRole::strong));
    column->addWidget(m_state);
    column->addLayout(m_rows);
    column->addWidget(m_problem);
    connect(&m_desk, &DocumentsDesk::changed, this, &DocumentsList::follow);
    connect(&m_desk, &DocumentsDesk::failed, this, [this](const domain::Error& error) { say(net::words(error)); });
    connect(&m_desk, &DocumentsDesk::opened, this, [this](const ApplicationDocument& document, const QByteArray& file) {
        isPicture(document) ? look(document, file) : keep(document, file);
    });
    follow();
}

void DocumentsList::follow() {
    say({});
    while (auto* item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const auto& documents = m_desk.documents();
    m_state->setText(documents ? tr("Opening one is recorded.") : tr("Looking for documents …"));
    if (documents && documents->items.empty()) m_state->setText(m_none);
    if (!documents) return;
    for (const auto& document : documents->items)
        m_rows->addWidget(makeRow(document));
}

QWidget* DocumentsList::makeRow(const ApplicationDocument& document) {
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    const QString name = QString::fromStdString(document.name);
    const QString kind = document.kind == protocol::DocumentKind::identity ? tr("Identity") : tr("Employer");
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    auto* title = new Label(name);
    title->setWordWrap(true);
    auto* about =
        new Label(tr("%1 · %2", "what it proves, size").arg(kind, QLocale().formattedDataSize(document.bytes)),
                  TextRole::detail, Token::text2);
    words->addWidget(title);
    words->addWidget(about);
    auto* open = new Button(isPicture(document) ? tr("Look at it") : tr("Save a copy"), Button::Kind::soft);
    open->setObjectName(QStringLiteral("openDocument"));
    open->setAccessibleName(tr("%1: %2", "what the button does, the file").arg(open->text(), name));
    open->setSize(Button::Size::small);
    open->setEnabled(!m_desk.isOpening());
    connect(open, &Button::clicked, this, [this, document] { m_desk.open(document); });
    line->addLayout(words, 1);
    line->addWidget(open, 0, Qt::AlignTop);
    return row;
}

void DocumentsList::look(const ApplicationDocument& document, const QByteArray& file) {
    const double ratio = devicePixelRatioF();
    QImage image = readSmall(file, static_cast<int>(kPicture * ratio));
    if (image.isNull()) {
        keep(document, file);
        return say(tr("This picture cannot be shown here; keep it in a file to look at it."));
    }
    image.setDevicePixelRatio(ratio);
    auto* dialog = new widgets::Dialog(QString::fromStdString(document.name), this, widgets::Dialog::Width::wide);
    auto* picture = new QLabel;
    picture->setObjectName(QStringLiteral("documentPicture"));
    picture->setPixmap(QPixmap::fromImage(image));
    picture->setAccessibleName(QString::fromStdString(document.name));
    dialog->body()->addWidget(picture, 0, Qt::AlignHCenter);
    dialog->setSafe(tr("Close"));
    dialog->setDeed(tr("Save a copy"), Button::Kind::secondary);
    connect(dialog, &widgets::Dialog::deed, this, [this, dialog, document, file] {
        dialog->finish();
        keep(document, file);
    });
    dialog->open();
}

/// Where she says: what is in it is nobody else's to read.
void DocumentsList::keep(const ApplicationDocument& document, const QByteArray& file) {
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DownloadLocation));
    const QString name = QString::fromStdString(document.name).remove(u'/');
    auto* dialog = new QFileDialog(window(), tr("Save a copy"), folder.path());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this, [this, file](const QString& chosen) {
        QSaveFile copy(chosen);
        const bool saved = copy.open(QIODevice::WriteOnly) &&
                           copy.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
                           copy.write(file) == file.size() && copy.commit();
        if (!saved) say(tr("This file cannot be written: %1").arg(copy.errorString()));
    });
    dialog->open();
}

void DocumentsList::say(const QString& problem) {
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

}  // namespace mc::admin
