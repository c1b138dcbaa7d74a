/* What pages do in the browser. Everything works through data attributes: there is no script in the pages. */
(function () {
  'use strict';

  // Times in the viewer's zone; the server learns the zone from a cookie.
  function zone() {
    var name = Intl.DateTimeFormat().resolvedOptions().timeZone;
    var base = (document.querySelector('.brand') || {}).pathname || '/';
    if (name && document.cookie.indexOf('zone=' + name.replace(/\//g, '!')) < 0) {
      document.cookie = 'zone=' + name.replace(/\//g, '!') + ';path=' + base + ';max-age=31536000;SameSite=Lax' +
        (location.protocol === 'https:' ? ';Secure' : '');
    }
  }
  function times(root) {
    var format = new Intl.DateTimeFormat(document.documentElement.lang, {dateStyle: 'medium', timeStyle: 'short'});
    root.querySelectorAll('time[datetime]').forEach(function (time) {
      var at = new Date(time.getAttribute('datetime'));
      if (!isNaN(at)) { time.textContent = format.format(at); }
    });
  }

  // Typed values: guarded against leaving, and kept over a change of language or theme.
  var dirty = false;
  function inputs() {
    return document.querySelectorAll('main input:not([type=hidden]):not([type=password]), main select, main textarea');
  }
  function keep() {
    var values = {};
    inputs().forEach(function (input) {
      if (input.id) { values[input.id] = input.type === 'checkbox' ? input.checked : input.value; }
    });
    sessionStorage.setItem('kept', JSON.stringify({page: location.pathname + location.search, dirty: dirty, values: values}));
    dirty = false;
  }
  function restore() {
    var kept = JSON.parse(sessionStorage.getItem('kept') || 'null');
    sessionStorage.removeItem('kept');
    if (!kept || kept.page !== location.pathname + location.search) { return; }
    inputs().forEach(function (input) {
      var value = kept.values[input.id];
      if (value === undefined) { return; }
      if (input.type === 'checkbox') { input.checked = value; return; }
      input.value = value;
    });
    dirty = kept.dirty;
  }

  // The problems of a form take the focus, so that they are read and their links are next.
  function problems() {
    var open = document.querySelector('dialog[open] [data-problems]') || document.querySelector('[data-problems]');
    if (open) { open.focus(); }
  }

  // Buttons whose answer fills a dialog open it, those that finish it close it.
  function dialogs(source, args) {
    var button = document.getElementById(source && source.id || source);
    if (!button || args && args.validationFailed) { return; }
    var opened = document.getElementById(button.dataset.thenOpen);
    if (opened && !opened.open) {
      opened.showModal();
      // The button was off while the server worked, so that the browser does not know where to go back to.
      opened.addEventListener('close', function () {
        var opener = document.getElementById(button.id);
        if (opener && (document.activeElement === document.body || opened.contains(document.activeElement))) { opener.focus(); }
      }, {once: true});
    }
    (button.dataset.thenClose || '').split(' ').forEach(function (id) {
      var closed = document.getElementById(id);
      if (closed) { closed.close(); }
    });
  }

  // What is looked for stands in the address.
  function address() {
    var filters = document.querySelector('[data-sorts]');
    if (!filters) { return; }
    var query = new URLSearchParams();
    filters.querySelectorAll('input[name], select[name]').forEach(function (input) {
      if (input.value) { query.set(input.name, input.value); }
    });
    var sorted = document.querySelector('th[aria-sort=ascending], th[aria-sort=descending]');
    if (sorted) {
      query.set('sort', filters.dataset.sorts.split(',')[sorted.cellIndex]);
      if (sorted.getAttribute('aria-sort') === 'descending') { query.set('descending', 'true'); }
    }
    history.replaceState(history.state, '', location.pathname + (query.toString() ? '?' + query : ''));
  }

  var waiting;
  function look() { clearTimeout(waiting); waiting = setTimeout(function () { window.search(); }, 250); }

  document.addEventListener('input', function (event) {
    if (event.target.closest('[data-guard]')) { dirty = true; }
    if (event.target.closest('.filters')) { look(); }
  });
  document.addEventListener('keydown', function (event) {
    var menu = event.target.closest('details.menu[open]');
    if (event.key === 'Escape' && menu) { menu.open = false; menu.querySelector('summary').focus(); }
    if (event.key === 'Enter' && event.target.matches('.filters input')) { event.preventDefault(); look(); }
  });
  document.addEventListener('click', function (event) {
    var target = event.target;
    document.querySelectorAll('details.menu[open]').forEach(function (menu) {
      if (!menu.contains(target)) { menu.open = false; }
    });
    var opener = target.closest('[data-dialog]');
    if (opener) { document.getElementById(opener.dataset.dialog).showModal(); return; }
    if (target.closest('[data-close]')) { target.closest('dialog').close(); return; }
    if (target.closest('a[data-keep]')) { keep(); return; }
    var copy = target.closest('[data-copy]');
    if (copy) {
      navigator.clipboard.writeText(document.getElementById(copy.dataset.copy).textContent.trim()).then(function () {
        copy.textContent = copy.dataset.copied;
      });
      return;
    }
    var row = target.closest('.rows tbody tr');
    var link = row && row.querySelector('td a');
    if (link && !target.closest('a, button, details, dialog, input') && !String(getSelection())) { link.click(); }
  });
  window.addEventListener('beforeunload', function (event) { if (dirty) { event.preventDefault(); event.returnValue = ''; } });

  document.addEventListener('DOMContentLoaded', function () {
    zone(); times(document); restore(); problems();
    document.addEventListener('submit', function (event) { if (event.target.matches('[data-guard]')) { dirty = false; } });
    if (!window.jQuery) { return; }
    jQuery(document).on('pfAjaxComplete', function (event, xhr, settings, args) {
      var source = settings && settings.source;
      var button = document.getElementById(source && source.id || source);
      times(document); address();
      dialogs(source, args);
      if (args && args.validationFailed) { problems(); }
      else if (document.querySelector('.notices .notice') && !(button && button.closest('dialog'))) { dirty = false; }
      if (args && !args.validationFailed && /redirect/.test(xhr && xhr.responseText || '')) { dirty = false; }
    });
  });
})();
