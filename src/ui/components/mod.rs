//! Own components on native widgets.
