import {
  floor,
  minus,
  over,
  plus,
  times,
  whole,
  type Fraction,
} from './fraction';

/**
 * Computes arithmetic as a working writes it, exactly: + − × ÷, parentheses and
 * floor(…), × and ÷ before + and −, from the left.
 */
export function evaluate(text: string): Fraction {
  const tokens = text.match(/floor|\d+(\.\d+)?|[()+−×÷]/g) ?? [];
  if (tokens.join('') !== text.replaceAll(' ', '')) {
    throw new Error(`cannot compute '${text}'`);
  }
  return sumOf(tokens);
}

function sumOf(tokens: string[]): Fraction {
  let value = productOf(tokens);
  while (tokens[0] === '+' || tokens[0] === '−') {
    value = (tokens.shift() === '+' ? plus : minus)(value, productOf(tokens));
  }
  return value;
}

function productOf(tokens: string[]): Fraction {
  let value = factorOf(tokens);
  while (tokens[0] === '×' || tokens[0] === '÷') {
    value = (tokens.shift() === '×' ? times : over)(value, factorOf(tokens));
  }
  return value;
}

function factorOf(tokens: string[]): Fraction {
  const token = tokens.shift();
  if (token === 'floor') return whole(floor(factorOf(tokens)));
  if (token === '−') return minus(whole(0), factorOf(tokens));
  if (token !== '(') return decimal(token ?? '');
  const value = sumOf(tokens);
  tokens.shift();
  return value;
}

function decimal(text: string): Fraction {
  const [integer, digits = ''] = text.split('.');
  return { n: BigInt(integer + digits), d: 10n ** BigInt(digits.length) };
}
