#pragma once

#include <QApplication>
#include <QDir>
#include <QHBoxLayout>
#include <QTest>
#include <QVBoxLayout>
#include <memory>

#include "widgets/focus_ring.h"
#include "widgets/nav_rail.h"
#include "widgets/page.h"
#include "widgets/theme.h"
#include "widgets/top_bar.h"

namespace mc::support {

/// Writes `name`-light.png and -dark.png into the folder named by MC_PICTURES, when it is set: for people to look at.
inline void takePicture(QWidget& window, widgets::Theme& theme, const QString& name) {
    const QString folder = qEnvironmentVariable("MC_PICTURES");
    if (folder.isEmpty()) return;
    QDir().mkpath(folder);
    theme.setReducedMotion(true);
    for (const auto mode : {widgets::Theme::Mode::dark, widgets::Theme::Mode::light}) {
        theme.setMode(mode);
        QImage last;
        QVERIFY(QTest::qWaitFor([&] {  // Until it stands still.
            QImage next = window.grab().toImage();
            std::swap(next, last);
            return next == last;
        }));
        const QString look = theme.isDark() ? QStringLiteral("dark") : QStringLiteral("light");
        last.save(QDir(folder).filePath(name + u'-' + look + QStringLiteral(".png")));
    }
    theme.setReducedMotion(false);
}

/// A page in a frame like the application's. The caller fills the rail and owns the theme.
class PageWindow {
public:
    void show(widgets::Page* page, std::unique_ptr<widgets::NavRail> filled, const QSize& size) {
        window = std::make_unique<QWidget>();
        auto* row = new QHBoxLayout(window.get());
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(0);
        row->addWidget(filled.release());
        auto* column = new QVBoxLayout;
        column->setSpacing(0);
        row->addLayout(column, 1);
        bar = new widgets::TopBar;
        column->addWidget(bar);
        column->addWidget(page, 1);
        QObject::connect(page, &widgets::Page::titleChanged, bar, [this, page] { name(*page); });
        name(*page);
        bar->setCentre(page->barCentre());
        bar->setActions(page->barActions());
        new widgets::FocusRing(window.get());
        window->resize(size);
        window->show();
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
    }

    template <class T>
    T* find(const char* childName) const {
        return window->findChild<T*>(QString::fromLatin1(childName));
    }

    void picture(const QString& fileName) { takePicture(*window, theme, fileName); }

    widgets::Theme theme{widgets::Theme::Mode::light};
    std::unique_ptr<QWidget> window;
    widgets::TopBar* bar = nullptr;

private:
    void name(const widgets::Page& page) {
        QStringList path;
        for (const auto& crumb : page.path())
            path << crumb.text;
        bar->setBackVisible(!path.isEmpty());
        bar->setPath(path.isEmpty() ? path : path << page.title());
        bar->setTitle(page.title(), page.titleDetail());
    }
};

}  // namespace mc::support
