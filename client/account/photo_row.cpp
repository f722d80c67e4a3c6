#include "account/photo_row.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QStandardPaths>
#include <QVBoxLayout>
#include <utility>

#include "account/photo_dialog.h"
#include "account/photo_file.h"
#include "net/problem.h"
#include "widgets/avatar.h"
#include "widgets/flow_layout.h"
#include "widgets/label.h"

namespace mc::account {

using namespace widgets;

namespace {
constexpr int kAvatar = 72;
}

PhotoRow::PhotoRow(net::ApiClient& api, net::Session& session, const QString& title, QWidget* parent)
    : QWidget(parent), m_controller(api, session) {
    build(title);
    bind();
}

void PhotoRow::build(const QString& title) {
    m_avatar = new Avatar(kAvatar);
    m_choose = new Button({}, Button::Kind::secondary);
    m_choose->setObjectName(u"settingsPhoto"_qs);
    m_choose->setGlyph(Icon::image);
    m_remove = new Button(tr("Remove"), Button::Kind::ghost);
    m_remove->setObjectName(u"settingsRemovePhoto"_qs);
    m_problem = new Label({}, TextRole::body, Token::dangerText);
    m_problem->setObjectName(u"settingsPhotoError"_qs);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto* ways = new QWidget;
    auto* flow = new FlowLayout(ways);
    flow->addWidget(m_choose);
    flow->addWidget(m_remove);
    auto* words = new QVBoxLayout;
    words->setSpacing(8);
    words->addWidget(title.isEmpty() ? new Label(tr("Profile"), TextRole::section)
                                     : new Label(title, TextRole::strong));
    words->addWidget(ways);
    words->addWidget(m_problem);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addWidget(m_avatar, 0, Qt::AlignTop);
    row->addLayout(words, 1);
}

void PhotoRow::bind() {
    connect(m_choose, &Button::clicked, this, &PhotoRow::choose);
    connect(m_remove, &Button::clicked, this, [this] {
        m_removing = true;
        m_controller.remove();
    });
    connect(&m_controller, &PhotoController::busyChanged, this, &PhotoRow::follow);
    connect(&m_controller, &PhotoController::changed, this, [this] {
        fill();
        const bool removed = std::exchange(m_removing, false);
        emit toast(Tone::success, removed ? tr("Your photo is removed.") : tr("Others see your photo now."));
    });
    connect(&m_controller, &PhotoController::failed, this, [this](const domain::Error& error) {
        if (!std::exchange(m_removing, false)) return;  // Said in the dialog.
        m_problem->setText(net::words(error));
        m_problem->show();
    });
}

void PhotoRow::fill() {
    const auto& me = m_controller.me();
    m_avatar->setPerson(QString::fromStdString(toString(me.id)), QString::fromStdString(me.name));
    m_choose->setText(me.photo ? tr("Another photo") : tr("Add a photo"));
    m_remove->setVisible(me.photo.has_value());
    m_problem->hide();
    follow();
}

void PhotoRow::follow() {
    for (auto* button : {m_choose, m_remove})
        button->setEnabled(!m_controller.isBusy());
}

void PhotoRow::choose() {
    // Not everybody has such a folder, and the dialog would take its name for a file's.
    const QString pictures = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    auto* dialog =
        new QFileDialog(window(), tr("Choose a photo"), QDir(pictures).exists() ? pictures : QDir::homePath(),
                        tr("Pictures") + u" (*.jpg *.jpeg *.png *.webp)"_qs);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &PhotoRow::take);
    dialog->open();
}

void PhotoRow::take(const QString& file) {
    const auto picked = readPicture(file);
    m_problem->setText(picked.problem);
    m_problem->setVisible(!picked.problem.isEmpty());
    if (!picked.image.isNull()) (new PhotoDialog(m_controller, picked.image, this))->open();
}

}  // namespace mc::account
