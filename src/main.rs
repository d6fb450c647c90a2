//! Mounts the app.

fn main() {
    ventanilla::ui::mount();
}
