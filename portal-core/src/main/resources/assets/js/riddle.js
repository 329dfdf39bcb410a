// Solves what a newcomer is asked, so that they need not: a number whose hash begins with so many zero bits.
(() => {
  const field = document.querySelector("[data-riddle]");
  if (!field || !globalThis.crypto?.subtle) {
    return;
  }
  const zeros = Number(field.dataset.zeros);
  const encoder = new TextEncoder();

  const zeroBits = (hash) => {
    const bytes = new Uint8Array(hash);
    const first = bytes.findIndex((byte) => byte !== 0);
    return first * 8 + Math.clz32(bytes[first]) - 24;
  };

  const solve = async () => {
    for (let number = 0; ; number++) {
      const hash = await crypto.subtle.digest("SHA-256", encoder.encode(`${field.dataset.riddle}:${number}`));
      if (zeroBits(hash) >= zeros) {
        return number;
      }
    }
  };

  const form = field.closest("form");
  field.hidden = true;
  const solved = solve().then((number) => {
    form.elements.proof.value = number;
  });

  form.addEventListener("submit", (event) => {
    if (!form.elements.proof.value) {
      event.preventDefault();
      solved.then(() => form.requestSubmit());
    }
  });
})();
